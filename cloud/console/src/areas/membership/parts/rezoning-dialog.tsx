import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { rezoningKindWords, type RezoningKind } from '@xiongguan/contract/membership/place-terms'
import { Refusal, refused } from '../../../ui/refusal'
import { useDrafting } from '../place-queries'
import type { RezoningForm, TreePlace } from '../place-queries'
import styles from './places.module.css'
import { today } from './today'

export type Typed = {
  name?: string
  parentCode?: string
  others?: string[]
  into?: 'existing' | 'new'
  intoCode?: string
  intoName?: string
  parts?: { code?: string; name?: string }[]
  rest?: number
  effectiveOn: string
}

/** What was typed, as the server takes it. */
export function formOf(kind: RezoningKind, place: TreePlace, typed: Typed): RezoningForm {
  const { effectiveOn } = typed
  const { code } = place
  if (kind === 'rename') return { kind, code, name: typed.name ?? '', effectiveOn }
  if (kind === 'move') return { kind, code, parentCode: typed.parentCode ?? '', effectiveOn }
  if (kind === 'merge') {
    const codes = [code, ...(typed.into === 'new' ? (typed.others ?? []) : [])]
    return { kind, codes, intoCode: typed.intoCode ?? '', intoName: typed.into === 'new' ? (typed.intoName ?? '') : null, effectiveOn }
  }
  const parts = (typed.parts ?? []).map((part) => ({ code: part.code ?? '', name: part.name ?? '' }))
  return { kind, code, parts, restTo: parts[typed.rest ?? 0]?.code ?? '', effectiveOn }
}

const required = (message: string) => [{ required: true, message }]
const codeRules = [{ required: true, pattern: /^6202\d{8}$/, message: '代码是 6202 开头的十二位数字' }]
const optionsOf = (places: readonly TreePlace[]) => places.map(({ code, name }) => ({ value: code, label: name }))

function MergeFields({ others }: { others: readonly TreePlace[] }) {
  const into = Form.useWatch<Typed['into']>('into')
  return (
    <>
      <Form.Item name='into' label='并到哪里' rules={required('请选择并到哪里')}>
        <Select
          options={[
            { value: 'existing', label: '并入一个现有的社区、村' },
            { value: 'new', label: '和别的一起合成一个新的' },
          ]}
        />
      </Form.Item>
      {into === 'existing' && (
        <Form.Item name='intoCode' label='并入' rules={required('请选择并入哪里')}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={optionsOf(others)} />
        </Form.Item>
      )}
      {into === 'new' && (
        <>
          <Form.Item name='others' label='一起合并的' rules={required('请选择一起合并的社区、村')}>
            <Select mode='multiple' optionFilterProp='label' options={optionsOf(others)} />
          </Form.Item>
          <Form.Item name='intoName' label='新社区、村的名称' rules={required('请填写名称')}>
            <Input maxLength={30} autoComplete='off' />
          </Form.Item>
          <Form.Item name='intoCode' label='新代码' extra='用过的代码不能再用' rules={codeRules}>
            <Input inputMode='numeric' maxLength={12} autoComplete='off' />
          </Form.Item>
        </>
      )}
    </>
  )
}

function PartFields() {
  return (
    <Form.List name='parts'>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.bar}>
              <Form.Item name={[name, 'name']} label={`第 ${name + 1} 个：名称`} rules={required('请填写名称')}>
                <Input maxLength={30} autoComplete='off' />
              </Form.Item>
              <Form.Item name={[name, 'code']} label={`第 ${name + 1} 个：代码`} rules={codeRules}>
                <Input inputMode='numeric' maxLength={12} autoComplete='off' />
              </Form.Item>
              {fields.length > 2 && (
                <Form.Item>
                  <Button onClick={() => remove(name)}>去掉</Button>
                </Form.Item>
              )}
            </div>
          ))}
          {fields.length < 6 && <Button onClick={() => add({})}>再加一个</Button>}
        </>
      )}
    </Form.List>
  )
}

/** The rest stands outside the list: a field inside it would be taken for one of its own. */
function SplitFields() {
  const parts = Form.useWatch<Typed['parts']>('parts') ?? []
  return (
    <>
      <PartFields />
      <Form.Item name='rest' label='没有分配的家庭去' extra='下一步可以一户一户分；没有分到的都去这里，一户不落。' rules={required('请选择')}>
        <Select options={parts.map((part, place) => ({ value: place, label: part?.name || `第 ${place + 1} 个` }))} />
      </Form.Item>
    </>
  )
}

type Props = { kind: RezoningKind; place: TreePlace; places: readonly TreePlace[]; close: () => void }

function Fields({ kind, place, places }: Omit<Props, 'close'>) {
  const isTown = ({ level }: TreePlace) => level === 'subdistrict' || level === 'town'
  const others = places.filter((one) => (one.level === 'community' || one.level === 'village') && one.code !== place.code)
  return (
    <>
      {kind === 'rename' && (
        <Form.Item name='name' label='新名称' rules={required('请填写新名称')}>
          <Input maxLength={30} autoComplete='off' />
        </Form.Item>
      )}
      {kind === 'move' && (
        <Form.Item name='parentCode' label='划到哪个街道、镇' rules={required('请选择街道或镇')}>
          <Select options={optionsOf(places.filter((one) => isTown(one) && one.code !== place.parentCode))} />
        </Form.Item>
      )}
      {kind === 'merge' && <MergeFields others={others} />}
      {kind === 'split' && <SplitFields />}
      <Form.Item name='effectiveOn' label='从哪天起' extra='今天或以后的日子。以后的日子到时自动生效，之前可以收回。' rules={required('请选择日期')}>
        <Input type='date' min={today()} />
      </Form.Item>
    </>
  )
}

/** Asks what a change should be; nothing is changed before the page that follows said what will happen. */
export function RezoningDialog({ kind, place, places, close }: Props) {
  const [form] = Form.useForm<Typed>()
  const drafting = useDrafting()
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<string | null>(null)
  async function send(typed: Typed) {
    const result = await drafting.mutateAsync({ form: formOf(kind, place, typed) }).catch(() => null)
    if (result?.kind === 'refused') setRefusal(result.words)
    else if (result) void navigate(`/places/changes/${result.rezoning.rezoningId}`)
  }
  const initialValues: Typed = { effectiveOn: today(), parts: [{}, {}], rest: 1 }
  return (
    <Modal
      title={`${rezoningKindWords[kind]}：${place.name}`}
      open
      onCancel={close}
      onOk={form.submit}
      okText='看看会发生什么'
      cancelText='取消'
      confirmLoading={drafting.isPending}
    >
      <Form form={form} layout='vertical' requiredMark={false} initialValues={initialValues} onFinish={(typed) => void send(typed)}>
        <Fields kind={kind} place={place} places={places} />
      </Form>
      <Refusal result={refused(refusal)} error={drafting.error} />
    </Modal>
  )
}
