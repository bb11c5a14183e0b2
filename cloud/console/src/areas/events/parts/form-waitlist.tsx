import { Form, InputNumber, Radio, Switch } from 'antd'
import { allocations, allocationWords, passings, passingWords } from '@xiongguan/contract/events/terms'
import { Card } from '../../../ui/card'
import { WallTimeField } from '../../../ui/wall-time-field'
import { words } from '../words'
import styles from './form-rules.module.css'

const required = (message: string) => [{ required: true, message }]
const under = (...path: string[]) => ['signUpRules', 'waitlist', ...path]
const number = (min: number, max: number) => <InputNumber min={min} max={max} precision={0} className={styles.number} />

function DrawTime() {
  const allocation = Form.useWatch<string>(under('allocation'))
  if (allocation !== 'lottery') return null
  return (
    <Form.Item name={under('drawAt')} label='抽签时间' rules={required('请选择抽签时间')} extra={words.drawNote}>
      <WallTimeField />
    </Form.Item>
  )
}

function Rules() {
  return (
    <>
      <Form.Item name={under('passing')} label='空出的名额不够前面一家时'>
        <Radio.Group className={styles.column} options={passings.map((value) => ({ value, label: passingWords[value] }))} />
      </Form.Item>
      <div className={styles.caps}>
        <Form.Item name={under('allocation')} label='顺序怎么来'>
          <Radio.Group options={allocations.map((value) => ({ value, label: allocationWords[value] }))} />
        </Form.Item>
        <DrawTime />
        <Form.Item name={under('cutOffAt')} label='候补截止' rules={required('请选择候补截止时间')} extra='到时不再发名额，还在等的家庭会收到消息'>
          <WallTimeField />
        </Form.Item>
        <Form.Item name={under('offerHours')} label='名额为一家保留（小时）' rules={required('请填写小时数')} extra='过时自动让给下一家'>
          {number(1, 168)}
        </Form.Item>
        <Form.Item name={under('lateFromHours')} label='离截止多少小时起算“临近”' rules={required('请填写小时数')} extra='填 0 就一直按上面的小时数'>
          {number(0, 72)}
        </Form.Item>
        <Form.Item name={under('lateOfferMinutes')} label='临近截止时保留（分钟）' rules={required('请填写分钟数')}>
          {number(10, 1440)}
        </Form.Item>
        <Form.Item name={under('offersAtOnce')} label='同时最多发给几家' rules={required('请填写户数')} extra='填 1 就是一家一家来'>
          {number(1, 200)}
        </Form.Item>
      </div>
    </>
  )
}

/** What happens once an event is full: who waits, in which order, how long a seat is held. */
export function FormWaitlist() {
  const waits = Form.useWatch<boolean>(['signUpRules', 'waits'])
  return (
    <Card title='满了以后' aside={<span className={styles.aside}>家庭加入前看得到这些规则</span>}>
      <Form.Item name={['signUpRules', 'waits']} label='满了可以候补' valuePropName='checked' extra={words.waitNote}>
        <Switch aria-label='满了可以候补' />
      </Form.Item>
      {waits && <Rules />}
    </Card>
  )
}
