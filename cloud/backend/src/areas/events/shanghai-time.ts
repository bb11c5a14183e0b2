export { sayTime } from '@xiongguan/contract/events/door-rules'
