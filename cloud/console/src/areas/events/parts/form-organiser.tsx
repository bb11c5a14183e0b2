import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { reminderKinds, reminderKindWords } from '@xiongguan/contract/events/terms'
import type { EventId } from '@xiongguan/contract/events/terms'
import { instantOf } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { venuesQuery } from '../organiser-queries'
import styles from './event-form.module.css'
import type { FormValues } from './form-values'
import own from './organising.module.css'
import { VenueConflicts } from './venue-conflicts'

/** Says at the form itself what else is on at the chosen place and time. */
function Conflicts({ eventId }: { eventId?: EventId }) {
  const form = Form.useFormInstance<FormValues>()
  const venueId = Form.useWatch(['organiser', 'venueId'], form)
  const [startsAt, endsAt] = [Form.useWatch('startsAt', form), Form.useWatch('endsAt', form)]
  if (!venueId || !startsAt || !endsAt) return null
  return <VenueConflicts booking={{ venueId, startsAt: instantOf(startsAt), endsAt: instantOf(endsAt), exceptEventId: eventId }} />
}

/** A place of the list fills in name and address, which can still be typed over. */
function VenueChoice() {
  const venues = useQuery(venuesQuery)
  const form = Form.useFormInstance<FormValues>()
  const open = (venues.data ?? []).filter(({ closed }) => !closed)
  const take = (venueId: string | undefined) => {
    const venue = open.find((one) => one.venueId === venueId)
    if (venue) form.setFieldsValue({ venueName: venue.name, venueAddress: venue.address })
  }
  return (
    <Form.Item
      name={['organiser', 'venueId']}
      label='场地'
      extra='选了场地，手机上有“怎么去”，日历里能看到占用；没有就自己填地点'
      getValueFromEvent={(venueId: string | undefined) => venueId ?? null}
    >
      <Select
        allowClear
        placeholder={venues.isError ? '场地没有载入，请刷新页面' : '不选场地，自己填地点'}
        loading={venues.isPending}
        options={open.map(({ venueId, name, address }) => ({ value: venueId, label: `${name}（${address}）` }))}
        onChange={(venueId?: string) => take(venueId)}
      />
    </Form.Item>
  )
}

function When({ place }: { place: number }) {
  const kind = Form.useWatch(['organiser', 'reminders', place, 'kind'])
  return (
    <>
      <Form.Item name={[place, 'days']} label='提前几天' hidden={kind !== 'dayBefore'}>
        <InputNumber min={1} max={14} precision={0} />
      </Form.Item>
      <Form.Item name={[place, 'time']} label='几点' hidden={kind !== 'dayBefore'}>
        <Input placeholder='18:00' maxLength={5} autoComplete='off' />
      </Form.Item>
      <Form.Item name={[place, 'hours']} label='开始前几小时' hidden={kind !== 'hoursBefore'}>
        <InputNumber min={1} max={72} precision={0} />
      </Form.Item>
    </>
  )
}

const newReminder = { kind: 'dayBefore', days: 1, time: '18:00', hours: 2, text: '' }

function Reminders() {
  return (
    <Form.List name={['organiser', 'reminders']}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className={own.row}>
              <Form.Item name={[name, 'reminderId']} hidden>
                <Input />
              </Form.Item>
              <Form.Item name={[name, 'kind']} label='什么时候提醒'>
                <Select className={own.result} options={reminderKinds.map((value) => ({ value, label: reminderKindWords[value] }))} />
              </Form.Item>
              <When place={name} />
              <Form.Item name={[name, 'text']} label='提醒内容' rules={[{ required: true, min: 2, message: '提醒内容至少2个字' }]}>
                <Input maxLength={120} autoComplete='off' placeholder='带好水杯，从东门进' />
              </Form.Item>
              <Form.Item label=' '>
                <Button onClick={() => remove(name)}>去掉</Button>
              </Form.Item>
            </div>
          ))}
          {rows.length < 5 && <Button onClick={() => add(newReminder)}>加一条提醒</Button>}
        </>
      )}
    </Form.List>
  )
}

/** The organiser's part of the form: the place, announcements, how long rows of families stay. */
export function OrganiserSection({ eventId }: { eventId?: EventId }) {
  return (
    <Card title='场地、提醒与数据保留' aside={<span className={styles.aside}>晚来报名的家庭也会收到还用得上的提醒</span>}>
      <VenueChoice />
      <Conflicts eventId={eventId} />
      <Reminders />
      <Form.Item
        name={['organiser', 'shredAfterDays']}
        label='活动后保留个人数据（天）'
        extra='到期自动粉碎，只留人数；报名时告诉家长'
        className={styles.last}
      >
        <InputNumber min={7} max={365} precision={0} className={styles.number} />
      </Form.Item>
    </Card>
  )
}
