import type { SubscribeAnswer, SubscribeTemplate } from '@xiongguan/contract/notices/terms'

/** A template the person is asked about. */
export type Asked = { template: SubscribeTemplate; templateId: string }

/** What came of asking: answers per template, 消息通知 switched off in WeChat itself, or WeChat could not ask. */
export type Told = { kind: 'answered'; answers: (Asked & { answer: SubscribeAnswer })[] } | { kind: 'switchedOff' } | { kind: 'failed' }
