import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useMay } from '../../../platform/account'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine, State } from '../../../ui/states'
import { useVenueCreation, useVenueUpdate, venuesQuery } from '../organiser-queries'
import type { Venue, VenueForm } from '../organiser-queries'

type Typed = Partial<Omit<VenueForm, 'coordinates'>> & { latitude?: number | null; longitude?: number | null }

const typedOf = ({ coordinates, ...venue }: Venue): Typed => ({ ...venue, ...coordinates })

function formOf({ latitude, longitude, ...typed }: Typed): VenueForm {
  const coordinates = latitude != null && longitude != null ? { latitude, longitude } : null
  return {
    name: typed.name ?? '',
    address: typed.address ?? '',
    facilities: typed.facilities ?? '',
    directions: typed.directions ?? '',
    openHours: typed.openHours ?? '',
    capacity: typed.capacity ?? null,
    coordinates,
    closed: typed.closed ?? false,
  }
}

function Fields() {
  return (
    <>
      <Form.Item name='name' label='场地名称' rules={[{ required: true, message: '请填写场地名称' }]}>
        <Input maxLength={40} autoComplete='off' />
      </Form.Item>
      <Form.Item name='address' label='地址' rules={[{ required: true, message: '请填写地址' }]}>
        <Input maxLength={80} autoComplete='off' />
      </Form.Item>
      <Form.Item name='facilities' label='有什么' extra='投影、无障碍坡道、母婴室……'>
        <Input maxLength={200} autoComplete='off' />
      </Form.Item>
      <Form.Item name='capacity' label='容纳人数'>
        <InputNumber min={1} max={5000} precision={0} />
      </Form.Item>
      <Form.Item name='directions' label='怎么去'>
        <Input maxLength={200} autoComplete='off' />
      </Form.Item>
      <Form.Item name='openHours' label='开放时间'>
        <Input maxLength={80} autoComplete='off' />
      </Form.Item>
      <Form.Item name='latitude' label='纬度' extra='两个都填，手机上才有地图；不知道就空着'>
        <InputNumber min={-90} max={90} />
      </Form.Item>
      <Form.Item name='longitude' label='经度'>
        <InputNumber min={-180} max={180} />
      </Form.Item>
      <Form.Item name='closed' valuePropName='checked'>
        <Checkbox>停用：以后的活动不能再选这里</Checkbox>
      </Form.Item>
    </>
  )
}

function VenueDialog({ venue, close }: { venue: Venue | null; close: () => void }) {
  const [form] = Form.useForm<Typed>()
  const creation = useVenueCreation()
  const update = useVenueUpdate()
  const announce = useAnnounce()
  async function save(typed: Typed) {
    const saving = venue ? update.mutateAsync({ venueId: venue.venueId, form: formOf(typed) }) : creation.mutateAsync(formOf(typed))
    const result = await saving.catch(() => null)
    if (result?.kind === 'refused') form.setFields([{ name: result.field as 'name', errors: [result.words] }])
    else if (result) {
      announce('场地已保存')
      close()
    }
  }
  return (
    <Modal
      title={venue ? '修改场地' : '新建场地'}
      open
      onCancel={close}
      onOk={form.submit}
      okText='保存'
      cancelText='取消'
      confirmLoading={creation.isPending || update.isPending}
    >
      <Form form={form} layout='vertical' requiredMark={false} initialValues={venue ? typedOf(venue) : {}} onFinish={(typed) => void save(typed)}>
        <Fields />
      </Form>
      <FailureLine error={creation.error ?? update.error} />
    </Modal>
  )
}

const columns: Column<Venue>[] = [
  { title: '场地', cell: ({ name }) => <strong>{name}</strong> },
  { title: '地址', cell: ({ address }) => address },
  { title: '容纳', cell: ({ capacity }) => (capacity === null ? '没有填' : `${capacity} 人`), numeric: true },
  { title: '将办活动', cell: ({ eventsToCome }) => `${eventsToCome} 场`, numeric: true },
  { title: '地图', cell: ({ coordinates }) => (coordinates ? '有坐标' : '只有地址') },
  { title: '状态', cell: ({ closed }) => <Chip tone={closed ? 'plain' : 'jade'}>{closed ? '停用' : '可用'}</Chip> },
]

/** Every place events are held at, closed ones too. */
export default function VenuesPage() {
  const venues = useQuery(venuesQuery)
  const mayEdit = useMay()('manageEvents')
  const [edited, setEdited] = useState<Venue | 'new' | null>(null)
  const edit: Column<Venue> = {
    title: '处理',
    cell: (venue) => (
      <Button aria-label={`修改：${venue.name}`} onClick={() => setEdited(venue)}>
        修改
      </Button>
    ),
  }
  return (
    <Page
      title='场地'
      sub='会员之家、健康大讲堂教室……活动从这里选地点，居民在手机上看怎么去。'
      actions={
        mayEdit && (
          <Button type='primary' onClick={() => setEdited('new')}>
            新建场地
          </Button>
        )
      }
    >
      <Card title='全部场地'>
        <Loaded
          read={venues}
          empty={{ when: (items) => items.length === 0, show: <State title='还没有场地' words='建好后，新建活动时可以直接选。' /> }}
        >
          {(items) => <DataTable caption='全部场地' columns={mayEdit ? [...columns, edit] : columns} rows={items} keyOf={({ venueId }) => venueId} />}
        </Loaded>
      </Card>
      {edited && (
        <VenueDialog key={edited === 'new' ? 'new' : edited.venueId} venue={edited === 'new' ? null : edited} close={() => setEdited(null)} />
      )}
    </Page>
  )
}
