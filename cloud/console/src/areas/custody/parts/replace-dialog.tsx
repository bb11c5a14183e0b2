import { Form, Modal } from 'antd'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { useAnnounce } from '../../../ui/announce'
import { useReplacing } from '../queries'
import type { DeskFile } from '../queries'
import { words } from '../words'
import { HolderSelect } from './holder-select'
import { Refusal } from '../../../ui/refusal'

type Props = { file: DeskFile; contact: DeskFile['contacts'][number]; close: () => void }

/** Puts another colleague into one seat; the other stays. */
export function ReplaceDialog({ file, contact, close }: Props) {
  const replacing = useReplacing()
  const announce = useAnnounce()
  const [form] = Form.useForm<{ to: AccountId }>()
  const send = ({ to }: { to: AccountId }) =>
    replacing.mutate(
      { fileId: file.fileId, from: contact.accountId, to },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce(words.replaced)
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={words.replaceTitle(contact.name)}
      onOk={form.submit}
      onCancel={close}
      okText={words.replace}
      cancelText='先不换'
      confirmLoading={replacing.isPending}
    >
      <p style={{ color: 'var(--ink-soft)', marginBottom: 14 }}>{words.replaceNote}</p>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send} preserve={false}>
        <HolderSelect name='to' label={words.replaceTo} communityCode={file.communityCode} />
      </Form>
      <Refusal result={replacing.data} error={replacing.error} />
    </Modal>
  )
}
