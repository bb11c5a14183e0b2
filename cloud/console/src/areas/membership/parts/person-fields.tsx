import { Checkbox, Form, Input, Select } from 'antd'
import { documentHints, documentHintWords, documentRefusalWords, readDocument } from '@xiongguan/contract/membership/document-rules'
import type { PersonForm } from '@xiongguan/contract/membership/register-staff'
import { documentKinds, documentKindWords, sexes, sexWords } from '@xiongguan/contract/membership/terms'
import type { DocumentKind, Sex } from '@xiongguan/contract/membership/terms'

export type PersonValues = {
  name: string
  sex?: Sex
  bornOn?: string
  phone?: string
  documentKind: DocumentKind
  documentNumber?: string
  guardianAgreed?: boolean
}

/** What the form holds, as it is sent. */
export function personFormOf({ name, sex, bornOn, phone, documentKind, documentNumber, guardianAgreed }: PersonValues): PersonForm {
  return {
    name,
    sex: sex ?? null,
    bornOn: bornOn || null,
    phone: phone?.trim() || null,
    document: documentNumber?.trim() ? { kind: documentKind, number: documentNumber } : null,
    guardianAgreed: guardianAgreed ?? false,
  }
}

function Hints() {
  const form = Form.useFormInstance<PersonValues>()
  const [kind, number, bornOn, sex] = [
    Form.useWatch('documentKind', form),
    Form.useWatch('documentNumber', form),
    Form.useWatch('bornOn', form),
    Form.useWatch('sex', form),
  ]
  const reading = kind && number ? readDocument(kind, number) : null
  const hints = reading?.kind === 'read' ? documentHints(reading.says, { bornOn: bornOn || null, sex: sex ?? null }) : []
  return (
    <div role='status'>
      {hints.map((hint) => (
        <p key={hint}>{documentHintWords[hint]}</p>
      ))}
    </div>
  )
}

const documentRule = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: async (_rule: unknown, text: string | undefined) => {
    if (!text?.trim()) return
    const reading = readDocument(getFieldValue('documentKind') as DocumentKind, text)
    if (reading.kind === 'refused') throw new Error(documentRefusalWords[reading.reason])
  },
})

/** Name, sex, birth, phone and document of one person; the document is checked while it is typed. */
export function PersonFields() {
  return (
    <>
      <Form.Item name='name' label='姓名' rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={40} autoComplete='off' />
      </Form.Item>
      <Form.Item name='sex' label='性别'>
        <Select allowClear placeholder='可以以后再填' options={sexes.map((value) => ({ value, label: sexWords[value] }))} />
      </Form.Item>
      <Form.Item name='bornOn' label='出生日期'>
        <Input type='date' />
      </Form.Item>
      <Form.Item name='phone' label='手机号'>
        <Input maxLength={20} inputMode='tel' autoComplete='off' />
      </Form.Item>
      <Form.Item name='documentKind' label='证件种类'>
        <Select options={documentKinds.map((value) => ({ value, label: documentKindWords[value] }))} />
      </Form.Item>
      <Form.Item name='documentNumber' label='证件号码' dependencies={['documentKind']} rules={[documentRule]}>
        <Input maxLength={40} autoComplete='off' />
      </Form.Item>
      <Hints />
      <Form.Item name='guardianAgreed' valuePropName='checked'>
        <Checkbox>未满 14 周岁：已向监护人说明，监护人已单独同意</Checkbox>
      </Form.Item>
    </>
  )
}
