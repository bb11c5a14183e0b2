import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { unitKinds, unitKindWords, type UnitKind } from '@xiongguan/contract/association/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal, refused } from '../../../ui/refusal'
import { treeQuery, useAddingUnit, useChangingUnit } from '../queries'
import type { Unit, UnitForm } from '../queries'

type Typed = { kind: UnitKind } & UnitForm

type Props = { unit: Unit | null; units: readonly Unit[]; today: string; close: () => void }

/** Adds a unit, or renames it and hangs it elsewhere; what was before is kept by day. */
export function UnitDialog({ unit, units, today, close }: Props) {
  const [form] = Form.useForm<Typed>()
  const places = useQuery(treeQuery)
  const adding = useAddingUnit()
  const changing = useChangingUnit()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<string | null>(null)
  async function save({ kind, ...typed }: Typed) {
    const next = { ...typed, parentId: typed.parentId ?? null }
    const saving = unit ? changing.mutateAsync({ unitId: unit.unitId, form: next }) : adding.mutateAsync({ kind, form: next })
    const result = await saving.catch(() => null)
    if (result?.kind === 'refused') setRefusal(result.words)
    else if (result) {
      announce('组织已保存')
      close()
    }
  }
  const initialValues = unit
    ? { kind: unit.kind, name: unit.name, parentId: unit.parentId, placeCode: unit.becameOf[0]?.code ?? unit.place.code, from: today }
    : { kind: 'community', from: today }
  return (
    <Modal
      title={unit ? `调整：${unit.name}` : '新建组织'}
      open
      onCancel={close}
      onOk={form.submit}
      okText='保存'
      cancelText='取消'
      confirmLoading={adding.isPending || changing.isPending}
    >
      <Form form={form} layout='vertical' requiredMark={false} initialValues={initialValues} onFinish={(typed) => void save(typed)}>
        <Form.Item name='kind' label='类别'>
          <Select disabled={unit !== null} options={unitKinds.map((kind) => ({ value: kind, label: unitKindWords[kind] }))} />
        </Form.Item>
        <Form.Item name='name' label='组织名称' rules={[{ required: true, message: '请填写组织名称' }]}>
          <Input maxLength={40} autoComplete='off' />
        </Form.Item>
        <Form.Item name='parentId' label='上级组织'>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.filter((one) => one.unitId !== unit?.unitId).map((one) => ({ value: one.unitId, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name='placeCode' label='所在地' rules={[{ required: true, message: '请选择所在地' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={(places.data ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name='from' label='从哪天起' rules={[{ required: true, message: '请选择日期' }]}>
          <Input type='date' />
        </Form.Item>
      </Form>
      <Refusal result={refused(refusal)} error={adding.error ?? changing.error} />
    </Modal>
  )
}
