import { Button, Checkbox, DatePicker, Input, Modal, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { consentGivers, consentGiverWords, entryKinds, entryKindWords } from '@xiongguan/contract/content/terms'
import type { ConsentGiver, EntryKind } from '@xiongguan/contract/content/terms'
import { Refusal, refused } from '../../../ui/refusal'
import { useEntryAdding } from '../campaign-queries'
import type { Entry } from '../campaign-queries'
import { PictureDialog } from '../editor/picture-dialog'
import type { DeskPicture } from '../queries'
import { Field } from './desk-field'
import styles from './entry-dialog.module.css'

const empty = {
  kind: 'paper_cutting' as EntryKind,
  title: '',
  person: '',
  story: '',
  ofMinor: false,
  by: 'self' as ConsentGiver,
  on: dayjs().format('YYYY-MM-DD'),
  signedBy: '',
  keptAt: '',
}
type Typed = typeof empty
type PartProps = { typed: Typed; set: (changes: Partial<Typed>) => void }

function Shown({ typed, set, picture, addPicture }: PartProps & { picture: DeskPicture | null; addPicture: () => void }) {
  const role = typed.kind === 'role_model'
  return (
    <>
      <div className={styles.row}>
        <Field label='这是'>
          <Select
            value={typed.kind}
            onChange={(kind) => set({ kind })}
            options={entryKinds.map((value) => ({ value, label: entryKindWords[value] }))}
          />
        </Field>
        <Field label='署名：群众看到的名字，可以是化名'>
          <Input value={typed.person} maxLength={20} onChange={(event) => set({ person: event.target.value })} />
        </Field>
      </div>
      <Field label={role ? '一句话：为什么是榜样' : '作品名'}>
        <Input value={typed.title} maxLength={30} onChange={(event) => set({ title: event.target.value })} />
      </Field>
      <Field label={role ? '小故事（至少 10 个字）' : '介绍（可不填）'}>
        <Input.TextArea value={typed.story} maxLength={400} showCount rows={3} onChange={(event) => set({ story: event.target.value })} />
      </Field>
      <div className={styles.picture}>
        {picture && <img src={picture.look} alt={picture.alt} />}
        <Button onClick={addPicture}>{picture ? '换一张图片' : role ? '加照片（可不加）' : '加作品图片'}</Button>
        {picture && <span>图片说明：{picture.alt}</span>}
      </div>
    </>
  )
}

function Consent({ typed, set }: PartProps) {
  return (
    <fieldset className={styles.consent}>
      <legend>同意展示</legend>
      <Checkbox checked={typed.ofMinor} onChange={({ target }) => set({ ofMinor: target.checked, by: target.checked ? 'guardian' : typed.by })}>
        作者或图里的人未满 18 岁（由监护人同意）
      </Checkbox>
      <Radio.Group
        aria-label='谁同意的'
        value={typed.by}
        disabled={typed.ofMinor}
        onChange={({ target }) => set({ by: target.value as ConsentGiver })}
        options={consentGivers.map((value) => ({ value, label: consentGiverWords[value] }))}
      />
      <div className={styles.row}>
        <Field label='签字人'>
          <Input value={typed.signedBy} maxLength={20} onChange={(event) => set({ signedBy: event.target.value })} />
        </Field>
        <Field label='签字日期'>
          <DatePicker allowClear={false} value={dayjs(typed.on)} onChange={(day) => day && set({ on: day.format('YYYY-MM-DD') })} />
        </Field>
      </div>
      <Field label='纸质同意书放在哪里'>
        <Input value={typed.keptAt} maxLength={60} placeholder='例如：会员之家二号柜' onChange={(event) => set({ keptAt: event.target.value })} />
      </Field>
      <p className={styles.note}>签字人和存放处加密保存，不给群众看；谁查看过会留记录。</p>
    </fieldset>
  )
}

/** Records a work or a role model with its consent; everything typed stays when it is refused. */
export function EntryDialog({ take, close }: { take: (entry: Entry) => void; close: () => void }) {
  const adding = useEntryAdding()
  const [typed, setTyped] = useState(empty)
  const [picture, setPicture] = useState<DeskPicture | null>(null)
  const [picturing, setPicturing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (changes: Partial<Typed>) => setTyped((before) => ({ ...before, ...changes }))
  const record = () => {
    const { kind, title, person, story, ofMinor, by, on, signedBy, keptAt } = typed
    adding.mutate(
      { kind, title, person, story, ofMinor, pictureId: picture?.pictureId ?? null, consent: { by, on, signedBy, keptAt } },
      { onSuccess: (result) => (result.kind === 'saved' ? take(result.entry) : setProblem(result.words)) },
    )
  }
  return (
    <>
      <Modal
        open
        width={640}
        title='记一件作品或一位榜样'
        okText='记下'
        cancelText='取消'
        onOk={record}
        onCancel={close}
        confirmLoading={adding.isPending}
      >
        <div className={styles.form}>
          <Shown typed={typed} set={set} picture={picture} addPicture={() => setPicturing(true)} />
          <Consent typed={typed} set={set} />
          <Refusal result={refused(problem)} error={adding.error} />
        </div>
      </Modal>
      {picturing && (
        <PictureDialog
          close={() => setPicturing(false)}
          take={(taken) => {
            setPicture(taken)
            setPicturing(false)
          }}
        />
      )}
    </>
  )
}
