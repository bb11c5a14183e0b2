import { Button, Form, Input, Modal } from 'antd'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { QrPicture } from '../../../ui/qr-picture'
import { Refusal } from '../../../ui/refusal'
import { linkForPhones } from '../link-for-phones'
import { useInviting } from '../queries'
import { words } from '../words'
import styles from './invite-dialog.module.css'

type Made = { code: string; path: string; expiresAt: string }

function Shown({ made }: { made: Made }) {
  const announce = useAnnounce()
  const link = linkForPhones(made.path)
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => announce(words.copied),
      () => announce(words.copyFailed),
    )
  }
  return (
    <>
      <p className={styles.once}>{words.inviteOnce}</p>
      <div className={styles.made}>
        <QrPicture className={styles.qr} text={link} label={words.inviteQr} />
        <div>
          <p className={styles.label}>{words.inviteCode}</p>
          <p className={styles.code}>{made.code}</p>
          <p className={styles.label} style={{ marginTop: 10 }}>
            {words.inviteLink}
          </p>
          <p className={styles.link}>{link}</p>
          <p className={styles.label} style={{ marginTop: 10 }}>
            {momentWords(made.expiresAt)} 前有效
          </p>
          <Button style={{ marginTop: 10 }} onClick={copy}>
            {words.copy}
          </Button>
        </div>
      </div>
    </>
  )
}

type Props = { close: () => void; replaces?: { accountId: AccountId; displayName: string } }

/** Makes an invitation and shows its code this once. With `replaces` the colleague moves to another WeChat. */
export function InviteDialog({ close, replaces }: Props) {
  const inviting = useInviting()
  const [form] = Form.useForm<{ staffName: string }>()
  const made = inviting.data?.kind === 'invited' ? inviting.data : null
  const send = ({ staffName }: { staffName: string }) => inviting.mutate({ staffName, ...(replaces ? { replaces: replaces.accountId } : {}) })
  const title = made ? words.inviteMade(inviting.variables?.staffName ?? '') : replaces ? words.replaceWeChat : words.invite
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={made ? close : form.submit}
      okText={made ? '好了' : words.inviteMake}
      cancelText='先不办'
      confirmLoading={inviting.isPending}
      cancelButtonProps={{ style: made ? { display: 'none' } : undefined }}
      maskClosable={false}
      width={560}
    >
      {made ? (
        <Shown made={made} />
      ) : (
        <>
          <p className={styles.note}>{replaces ? words.replaceNote : words.inviteNote}</p>
          <Form form={form} layout='vertical' requiredMark={false} initialValues={{ staffName: replaces?.displayName }} onFinish={send}>
            <Form.Item
              name='staffName'
              label={words.inviteName}
              rules={[
                { required: true, whitespace: true, message: '请填写姓名' },
                { min: 2, message: '姓名至少2个字' },
              ]}
            >
              <Input maxLength={20} autoComplete='off' disabled={replaces !== undefined} />
            </Form.Item>
          </Form>
          <Refusal result={inviting.data} error={inviting.error} />
        </>
      )}
    </Modal>
  )
}
