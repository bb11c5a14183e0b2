import { Form, Input, Modal, Radio } from 'antd'
import { dataRequestKindWords } from '@xiongguan/contract/consent/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useAnswering, type DataRequest } from '../queries'
import { requestWords as words } from '../words'
import styles from './requests.module.css'

type Values = { outcome: 'done' | 'refused'; answer: string }

/** Answers one request, with what was asked in sight. A refusal needs its reason: the person reads it. */
export function AnswerDialog({ request, close }: { request: DataRequest; close: () => void }) {
  const [form] = Form.useForm<Values>()
  const outcome = Form.useWatch('outcome', form)
  const answering = useAnswering()
  const announce = useAnnounce()
  const send = (values: Values) =>
    answering.mutate(
      { requestId: request.requestId, ...values },
      {
        onSuccess: ({ kind }) => {
          if (kind !== 'answered') return
          announce(words.sent)
          close()
        },
      },
    )
  return (
    <Modal
      open
      width={600}
      title={`${words.answer}：${dataRequestKindWords[request.kind]}`}
      onOk={form.submit}
      onCancel={close}
      okText={words.send}
      cancelText={words.later}
      confirmLoading={answering.isPending}
    >
      <p className={styles.label}>{words.theirWords}</p>
      <blockquote className={styles.quote}>{request.words}</blockquote>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send}>
        <Form.Item name='outcome' label={words.outcome} rules={[{ required: true, message: words.chooseOutcome }]}>
          <Radio.Group
            aria-label={words.outcome}
            options={[
              { value: 'done', label: words.done },
              { value: 'refused', label: words.refused },
            ]}
          />
        </Form.Item>
        <Form.Item
          name='answer'
          label={words.text}
          extra={outcome ? (outcome === 'done' ? words.doneNote : words.refusedNote) : words.textHint}
          rules={[{ required: true, whitespace: true, min: 4, message: words.tooShort }]}
        >
          <Input.TextArea rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <Refusal result={answering.data} error={answering.error} />
    </Modal>
  )
}
