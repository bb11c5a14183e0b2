import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { childFileDays } from '@xiongguan/contract/membership/register-rules'
import { relations, relationWords } from '@xiongguan/contract/membership/terms'
import type { HouseholdId, Relation } from '@xiongguan/contract/membership/terms'
import { Refusal, refused } from '../../../ui/refusal'
import { FailureLine } from '../../../ui/states'
import {
  useAskingChildFile,
  useMovingPerson,
  useRecordingDeath,
  useRecordingLeaving,
  useSettingRelation,
  useShowingInFull,
} from '../register-queries'
import type { RegisterFile, RegisterPerson } from '../register-queries'
import { ChangeDialog } from './change-dialogs'
import { MoveFields } from './move-fields'
import { PurposeField } from './purpose-field'

type About = { householdId: HouseholdId; person?: RegisterPerson; field: 'phone' | 'document' | 'address'; shown: string | null; full: boolean }

/** A masked field, and in full with a purpose of its own. */
export function MaskedField({ householdId, person, field, shown, full }: About) {
  const showing = useShowingInFull()
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState<AuditPurpose>('service')
  if (showing.data) return <span>{showing.data.text}</span>
  const show = () => showing.mutate({ householdId, personId: person?.personId, field, purpose }, { onSuccess: () => setAsking(false) })
  return (
    <span>
      {shown ?? '—'}{' '}
      {full && (
        <Button type='link' size='small' onClick={() => setAsking(true)}>
          显示完整
        </Button>
      )}
      <Modal
        open={asking}
        title='显示完整内容'
        onCancel={() => setAsking(false)}
        onOk={show}
        okText='显示'
        cancelText='先不看'
        confirmLoading={showing.isPending}
      >
        <p>这次查看会单独记下来，家庭本人能看到用途。</p>
        <PurposeField value={purpose} onChange={setPurpose} />
        <FailureLine error={showing.error} />
      </Modal>
    </span>
  )
}

/** For a child under 14: ask a responsible person, or how the request stands. */
export function AskForChild({ person }: { person: RegisterPerson }) {
  const asking = useAskingChildFile()
  const [open, setOpen] = useState(false)
  const [purpose, setPurpose] = useState<AuditPurpose>('service')
  const [days, setDays] = useState<1 | 7 | 30>(7)
  if (person.childFile?.standing === 'waiting') return <span>已申请，等待批准</span>
  const send = () => asking.mutate({ personId: person.personId, purpose, days }, { onSuccess: (result) => result.kind === 'asked' && setOpen(false) })
  return (
    <>
      <Button onClick={() => setOpen(true)}>申请查看</Button>
      <Modal
        open={open}
        title='申请查看孩子的档案'
        onCancel={() => setOpen(false)}
        onOk={send}
        okText='提出申请'
        cancelText='先不办'
        confirmLoading={asking.isPending}
      >
        <p>未满 14 周岁孩子的档案，要由本地负责人批准。批准后只在选定的天数内能看。</p>
        <PurposeField value={purpose} onChange={setPurpose} />{' '}
        <Select<1 | 7 | 30>
          aria-label='查看几天'
          value={days}
          onChange={setDays}
          options={childFileDays.map((value) => ({ value, label: `${value} 天` }))}
        />
        <Refusal result={asking.data} error={asking.error} />
      </Modal>
    </>
  )
}

const relationOptions = relations.map((value) => ({ value, label: relationWords[value] }))

type Doing = 'relation' | 'move' | 'death' | 'leaving'
const doingWords: Record<Doing, string> = { relation: '改关系', move: '迁到别户', death: '登记去世', leaving: '登记离开' }
type Values = { relation?: Relation; formerHead?: Relation; toHouseholdId?: string; diedOn?: string }

function useDoing(file: RegisterFile, person: RegisterPerson) {
  const [setting, moving, dying, leaving] = [useSettingRelation(), useMovingPerson(), useRecordingDeath(), useRecordingLeaving()]
  const { householdId } = file
  const { personId } = person
  const send = (doing: Doing, { relation = 'other', formerHead, toHouseholdId = '', diedOn = '' }: Values) => {
    if (doing === 'relation') return setting.mutateAsync({ householdId, personId, relation, formerHead: formerHead ?? null })
    if (doing === 'move') {
      return moving.mutateAsync({ personId, fromHouseholdId: householdId, toHouseholdId: toHouseholdId.trim() as HouseholdId, relation })
    }
    return doing === 'death' ? dying.mutateAsync({ personId, diedOn }) : leaving.mutateAsync({ personId })
  }
  const pending = setting.isPending || moving.isPending || dying.isPending || leaving.isPending
  return { send, pending, error: setting.error ?? moving.error ?? dying.error ?? leaving.error }
}

function DoingFields({ doing }: { doing: Doing }) {
  if (doing === 'leaving') return <p>登记后，这位家人不再算在任何一户里；原来的经过会留下。</p>
  if (doing === 'death') {
    return (
      <Form.Item name='diedOn' label='去世日期' rules={[{ required: true, message: '请选择日期' }]}>
        <Input type='date' />
      </Form.Item>
    )
  }
  return (
    <>
      {doing === 'move' && <MoveFields />}
      <Form.Item name='relation' label='与户主的关系' rules={[{ required: true, message: '请选择关系' }]}>
        <Select options={relationOptions} />
      </Form.Item>
      {doing === 'relation' && (
        <Form.Item name='formerHead' label='如果换户主，原户主是新户主的'>
          <Select allowClear options={relationOptions.filter(({ value }) => value !== 'head')} />
        </Form.Item>
      )}
    </>
  )
}

/** What can be recorded about one person of the household. */
export function PersonDoings({ file, person }: { file: RegisterFile; person: RegisterPerson }) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const [changing, setChanging] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [form] = Form.useForm<Values>()
  const { send, pending, error } = useDoing(file, person)
  const finish = (values: Values) => {
    if (!doing) return
    send(doing, values).then(
      (result) => (result.kind === 'saved' ? setDoing(null) : setRefusal(result.words)),
      () => undefined,
    )
  }
  const begin = (next: Doing) => {
    setRefusal(null)
    setDoing(next)
  }
  return (
    <>
      <Button type='link' size='small' onClick={() => setChanging(true)} aria-label={`修改：${person.name ?? ''}`}>
        修改
      </Button>
      {changing && <ChangeDialog person={person} close={() => setChanging(false)} />}
      {(Object.keys(doingWords) as Doing[]).map((each) => (
        <Button key={each} type='link' size='small' onClick={() => begin(each)} aria-label={`${doingWords[each]}：${person.name ?? ''}`}>
          {doingWords[each]}
        </Button>
      ))}
      <Modal
        open={doing !== null}
        title={doing ? doingWords[doing] : ''}
        onCancel={() => setDoing(null)}
        onOk={form.submit}
        okText='保存'
        cancelText='先不办'
        confirmLoading={pending}
        destroyOnHidden
      >
        <Form form={form} layout='vertical' requiredMark={false} onFinish={finish} preserve={false}>
          {doing && <DoingFields doing={doing} />}
        </Form>
        <Refusal result={refused(refusal)} error={error} />
      </Modal>
    </>
  )
}
