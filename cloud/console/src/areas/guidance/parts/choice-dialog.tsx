import { Form, Input, Modal, Radio } from 'antd'
import { productGroupWords, products, productWords } from '@xiongguan/contract/guidance/terms'
import type { Product } from '@xiongguan/contract/guidance/terms'
import { useAnnounce } from '../../../ui/announce'
import { FailureLine } from '../../../ui/states'
import { useChoosing } from '../queries'
import type { ProductChoice } from '../queries'
import { choiceWords as words } from '../words'

type Typed = { product: Product | 'unknown'; source: string }

const options = [
  ...products.map((product) => ({ value: product, label: productWords[product] })),
  { value: 'unknown' as const, label: words.unknown },
]

/** Enters which product the city uses, with who says so; unknown again is an answer too. */
export function ChoiceDialog({ choice, close }: { choice: ProductChoice; close: () => void }) {
  const [form] = Form.useForm<Typed>()
  const saving = useChoosing()
  const announce = useAnnounce()
  const save = ({ product, source }: Typed) =>
    saving.mutate(
      { group: choice.group, product: product === 'unknown' ? null : product, source: source.trim() },
      {
        onSuccess: () => {
          announce(words.saved)
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={words.dialog(productGroupWords[choice.group])}
      onCancel={close}
      onOk={form.submit}
      okText={words.save}
      cancelText={words.later}
      confirmLoading={saving.isPending}
    >
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ product: choice.product ?? 'unknown' }} onFinish={save}>
        <Form.Item name='product' label={words.product}>
          <Radio.Group aria-label={words.product} options={options} />
        </Form.Item>
        <Form.Item name='source' label={words.source} rules={[{ required: true, whitespace: true, min: 4, message: words.sourceShort }]}>
          <Input maxLength={100} placeholder={words.sourceHint} />
        </Form.Item>
      </Form>
      <FailureLine error={saving.error} />
    </Modal>
  )
}
