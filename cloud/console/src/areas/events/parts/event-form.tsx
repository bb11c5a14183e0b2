import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import { EventForm as EventFormContract } from '@xiongguan/contract/events/staff'
import { eventKinds, eventKindWords, partners, partnerWords, partyRules, partyRuleWords } from '@xiongguan/contract/events/terms'
import type { EventId } from '@xiongguan/contract/events/terms'
import { RequestFailure } from '../../../platform/failure'
import { Card } from '../../../ui/card'
import { FailureLine } from '../../../ui/states'
import { WallTimeField } from '../../../ui/wall-time-field'
import { placesQuery } from '../../../platform/places'
import type { EventForm as FilledForm, SaveResult } from '../queries'
import { AskBeforeLeaving } from './ask-before-leaving'
import styles from './event-form.module.css'
import { OrganiserSection } from './form-organiser'
import { FormQuestions } from './form-questions'
import { FormApproval, FormSessions } from './form-rules'
import { FormWaitlist } from './form-waitlist'
import { fieldOnScreen, formOf } from './form-values'
import type { FieldName, FormValues } from './form-values'

const shape = EventFormContract.shape

/** The contract's own check and words, so that the desk and the server never disagree. */
const asContract = (field: keyof typeof shape) => [
  {
    validator: (_: unknown, value: unknown) => {
      const checked = shape[field].safeParse(value)
      return checked.success ? Promise.resolve() : Promise.reject(new Error(checked.error.issues[0]?.message))
    },
  },
]
const required = (message: string) => [{ required: true, message }]

type Saved = Extract<SaveResult, { kind: 'saved' }>
/** What came of a save, as far as the form shows it; null when the person went back to the form. */
export type SaveOutcome = Saved | { kind: 'refused'; field: string; words: string } | null

type Props = {
  initial: FormValues
  /** The event that is edited; none for a new one. */
  eventId?: EventId
  submitWords: string
  note?: string
  save: (form: FilledForm) => Promise<SaveOutcome>
  /** A save is on its way to the server. */
  sending: boolean
  saved: (eventId: EventId) => void
  cancel: () => void
}

function What() {
  return (
    <Card title='活动内容'>
      <div className={styles.two}>
        <Form.Item name='kind' label='活动类型' rules={asContract('kind')}>
          <Radio.Group options={eventKinds.map((value) => ({ value, label: eventKindWords[value] }))} />
        </Form.Item>
        <Form.Item name='title' label='活动名称' rules={asContract('title')}>
          <Input maxLength={40} showCount autoComplete='off' />
        </Form.Item>
      </div>
      <Form.Item name='tagline' label='一句话介绍' rules={asContract('tagline')}>
        <Input maxLength={40} showCount autoComplete='off' />
      </Form.Item>
      <Form.Item name='description' label='活动说明' className={styles.counted} rules={asContract('description')}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
      <div className={styles.two}>
        <Form.Item name='venueName' label='地点' rules={asContract('venueName')}>
          <Input maxLength={40} autoComplete='off' />
        </Form.Item>
        <Form.Item name='venueAddress' label='详细地址' rules={asContract('venueAddress')}>
          <Input maxLength={80} autoComplete='off' />
        </Form.Item>
      </div>
      <Form.Item name='coHosts' label='联合主办' className={styles.last}>
        <Checkbox.Group options={partners.map((value) => ({ value, label: partnerWords[value] }))} />
      </Form.Item>
    </Card>
  )
}

function When() {
  return (
    <Card title='时间' aside={<span className={styles.aside}>都按北京时间</span>}>
      <div className={styles.two}>
        <Form.Item name='startsAt' label='开始' rules={required('请选择开始时间')}>
          <WallTimeField />
        </Form.Item>
        <Form.Item name='endsAt' label='结束' rules={required('请选择结束时间')}>
          <WallTimeField />
        </Form.Item>
        <Form.Item name='signUpOpensAt' label='报名开始' rules={required('请选择报名开始时间')}>
          <WallTimeField />
        </Form.Item>
        <Form.Item name='signUpClosesAt' label='报名截止' rules={required('请选择报名截止时间')} extra='不晚于活动开始'>
          <WallTimeField />
        </Form.Item>
        <Form.Item
          name='cancelUntil'
          label='最晚取消'
          rules={required('请选择最晚取消时间')}
          extra='在这之前家庭可以自己取消，名额还给大家'
          className={styles.last}
        >
          <WallTimeField />
        </Form.Item>
      </div>
    </Card>
  )
}

function Communities() {
  const places = useQuery(placesQuery)
  const options = (places.data ?? []).map((town) => ({
    label: town.name,
    options: town.communities.map(({ code, name }) => ({ value: code, label: name })),
  }))
  return (
    <Form.Item name='communityCodes' label='哪些社区、村' rules={required('请至少选一个社区或村')} className={styles.last}>
      <Select
        mode='multiple'
        loading={places.isPending}
        options={options}
        optionFilterProp='label'
        placeholder={places.isError ? '名单没有载入，请刷新页面' : '输入名称查找'}
      />
    </Form.Item>
  )
}

function Who() {
  const reach = Form.useWatch<FormValues['reach']>('reach')
  return (
    <Card title='名额与参加要求'>
      <div className={styles.two}>
        <Form.Item name='capacity' label='名额（人）' rules={asContract('capacity')}>
          <InputNumber precision={0} className={styles.number} />
        </Form.Item>
        <Form.Item name='householdLimit' label='每户最多（人）' rules={asContract('householdLimit')}>
          <InputNumber precision={0} className={styles.number} />
        </Form.Item>
        <Form.Item name='partyRule' label='参加要求' rules={asContract('partyRule')}>
          <Radio.Group options={partyRules.map((value) => ({ value, label: partyRuleWords[value] }))} />
        </Form.Item>
        <Form.Item name='reach' label='谁能报名'>
          <Radio.Group
            options={[
              { value: 'city', label: '全市' },
              { value: 'communities', label: '只限部分社区、村' },
            ]}
          />
        </Form.Item>
      </div>
      {reach === 'communities' && <Communities />}
    </Card>
  )
}

/** The form of an event. What was typed stays whatever the server answers; a problem shows at its field. */
export function EventForm({ initial, eventId, submitWords, note, save, sending, saved, cancel }: Props) {
  const [form] = Form.useForm<FormValues>()
  const underway = useRef(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [edited, setEdited] = useState(false)

  function showAt(field: FieldName, reason: string) {
    // antd knows a path only by its literal names.
    form.setFields([{ name: field as 'title', errors: [reason] }])
    // A row of the rules may stand far up, or be gone: the reason is said at the button too.
    if (Array.isArray(field)) setProblem(new RequestFailure(400, { reason }))
    form.scrollToField(field as 'title', { block: 'center', focus: true })
  }

  async function submit(values: FormValues) {
    // A second Enter or click may come before the button shows that it is busy.
    if (underway.current) return undefined
    underway.current = true
    setProblem(null)
    try {
      const result = await save(formOf(values))
      if (!result) return undefined
      if (result.kind === 'saved') return saved(result.eventId)
      const field = fieldOnScreen(result.field)
      return field ? showAt(field, result.words) : setProblem(new RequestFailure(400, { reason: result.words }))
    } catch (failure) {
      const field = failure instanceof RequestFailure ? fieldOnScreen(failure.field) : null
      return field && failure instanceof RequestFailure && failure.reason ? showAt(field, failure.reason) : setProblem(failure)
    } finally {
      underway.current = false
    }
  }

  return (
    <Form<FormValues>
      form={form}
      layout='vertical'
      initialValues={initial}
      onFinish={(values) => void submit({ ...values, signUpRules: form.getFieldValue('signUpRules') as FormValues['signUpRules'] })}
      onValuesChange={() => setEdited(true)}
      requiredMark={false}
      scrollToFirstError={{ block: 'center', focus: true }}
      className={styles.form}
    >
      <What />
      <When />
      <Who />
      <FormSessions />
      <FormQuestions />
      <FormApproval />
      <FormWaitlist />
      <OrganiserSection eventId={eventId} />
      <div className={styles.foot}>
        <div className={styles.said}>
          {note && <span>{note}</span>}
          <FailureLine error={problem} />
        </div>
        <AskBeforeLeaving edited={edited} leave={cancel} />
        <Button type='primary' htmlType='submit' loading={sending}>
          {submitWords}
        </Button>
      </div>
    </Form>
  )
}
