import { Checkbox, Form, Input, Modal, Select } from 'antd'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { usePaperConsent } from '../family-queries'
import { words } from '../quiet-words'
import type { RegisterFile } from '../register-queries'
import styles from './family-word.module.css'

type Values = { parentPersonId: PersonId; code: string; paperKept: string; agreed: boolean }

const text = (message: string) => [{ required: true, whitespace: true, message }]

/** Writes down that a parent agreed on paper, before this colleague, to a child acting in their place. */
export function PaperDialog({ file, close }: { file: RegisterFile; close: () => void }) {
  const [form] = Form.useForm<Values>()
  const saving = usePaperConsent()
  const announce = useAnnounce()
  const send = ({ parentPersonId, code, paperKept }: Values) =>
    saving.mutate(
      { parentPersonId, code: code.trim(), paperKept },
      {
        onSuccess: ({ kind }) => {
          if (kind !== 'done') return
          announce(words.paperSaved)
          close()
        },
      },
    )
  const grown = file.people.filter(({ closed, diedOn, childFile }) => !closed && !diedOn && !childFile)
  return (
    <Modal
      open
      width={600}
      title={words.paperTitle}
      onCancel={close}
      onOk={form.submit}
      okText={words.paperSave}
      cancelText={words.later}
      confirmLoading={saving.isPending}
    >
      <ol className={styles.steps}>
        {words.paperSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send}>
        <Form.Item name='parentPersonId' label={words.parent} extra={words.parentHint} rules={[{ required: true, message: '请选择老人' }]}>
          <Select
            placeholder={words.chooseParent}
            options={grown.map(({ personId, name }) => ({ value: personId, label: name ?? '没有登记姓名' }))}
          />
        </Form.Item>
        <Form.Item name='code' label={words.code} extra={words.codeHint} rules={text('请输入代办码')}>
          <Input maxLength={40} autoComplete='off' placeholder='XXXX-XXXX-XXXX-XXXX' />
        </Form.Item>
        <Form.Item name='paperKept' label={words.kept} rules={[...text('请写明放在哪里'), { min: 2, message: '请写清楚一些' }]}>
          <Input maxLength={40} autoComplete='off' placeholder={words.keptExample} />
        </Form.Item>
        <Form.Item
          name='agreed'
          valuePropName='checked'
          rules={[{ validator: async (_, ticked: boolean) => (ticked ? undefined : Promise.reject(new Error(words.agreeMissing))) }]}
        >
          <Checkbox>{words.agree}</Checkbox>
        </Form.Item>
      </Form>
      <Refusal result={saving.data} error={saving.error} />
    </Modal>
  )
}
