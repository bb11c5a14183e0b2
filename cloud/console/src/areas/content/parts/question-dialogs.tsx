import { Form, Input, Modal } from 'antd'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useAnswering, usePublishing } from '../question-queries'
import type { DeskQuestion } from '../question-queries'
import { words } from '../words'
import styles from './questions.module.css'

type Props = { question: DeskQuestion; close: () => void }

const required = [{ required: true, whitespace: true, min: 4, message: '至少 4 个字' }]

/** Answers one question, with what was asked in sight. */
export function AnswerDialog({ question: { questionId, text }, close }: Props) {
  const [form] = Form.useForm<{ answer: string }>()
  const answering = useAnswering()
  const announce = useAnnounce()
  const send = ({ answer }: { answer: string }) =>
    answering.mutate(
      { questionId, answer },
      {
        onSuccess: ({ kind }) => {
          if (kind !== 'done') return
          announce(words.answered)
          close()
        },
      },
    )
  return (
    <Modal
      open
      width={600}
      title={words.answer}
      onOk={form.submit}
      onCancel={close}
      okText={words.sendAnswer}
      cancelText={words.later}
      confirmLoading={answering.isPending}
    >
      <p className={styles.soft}>{words.answerNote}</p>
      <blockquote className={styles.quote}>{text}</blockquote>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send}>
        <Form.Item name='answer' label={words.answerLabel} rules={required}>
          <Input.TextArea rows={5} maxLength={600} showCount />
        </Form.Item>
      </Form>
      <Refusal result={answering.data} error={answering.error} />
    </Modal>
  )
}

/** Puts a question and its answer under the article in our own words; what was asked and answered is in sight and not taken over. */
export function PublishDialog({ question: { questionId, text, answer }, close }: Props) {
  const [form] = Form.useForm<{ question: string; answer: string }>()
  const publishing = usePublishing()
  const announce = useAnnounce()
  const send = (values: { question: string; answer: string }) =>
    publishing.mutate(
      { questionId, ...values },
      {
        onSuccess: ({ kind }) => {
          if (kind !== 'done') return
          announce(words.publicDone)
          close()
        },
      },
    )
  return (
    <Modal
      open
      width={600}
      title={words.makePublic}
      onOk={form.submit}
      onCancel={close}
      okText={words.makePublic}
      cancelText={words.later}
      confirmLoading={publishing.isPending}
    >
      <p className={styles.soft}>{words.publicNote}</p>
      <blockquote className={styles.quote}>{text}</blockquote>
      <blockquote className={styles.quote}>{answer}</blockquote>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send}>
        <Form.Item name='question' label={words.publicQuestion} rules={required}>
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name='answer' label={words.publicAnswer} rules={required}>
          <Input.TextArea rows={4} maxLength={600} showCount />
        </Form.Item>
      </Form>
      <Refusal result={publishing.data} error={publishing.error} />
    </Modal>
  )
}
