import { Button, Checkbox, Form, InputNumber, Modal } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { memberKindWords } from '@xiongguan/contract/association/terms'
import { useMay } from '../../../platform/account'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { FailureLine } from '../../../ui/states'
import { kindsQuery, useKindRule } from '../member-queries'
import type { KindRule } from '../member-queries'

const unset = '协会没有设定'

const columns: Column<KindRule>[] = [
  { title: '类别', cell: ({ kind }) => <strong>{memberKindWords[kind]}</strong> },
  { title: '审核', cell: ({ secondReview }) => (secondReview ? '社区审核，街道、镇复核' : '社区审核') },
  { title: '期限', cell: ({ termMonths }) => (termMonths === null ? unset : `${termMonths} 个月`) },
  { title: '宽限', cell: ({ graceDays }) => (graceDays === null ? unset : `${graceDays} 天`) },
  { title: '每年会费', cell: ({ duesFen }) => (duesFen === null ? unset : `${(duesFen / 100).toFixed(2)} 元`) },
]

type Typed = { secondReview: boolean; termMonths?: number | null; graceDays?: number | null; duesYuan?: number | null }

function RuleDialog({ rule, close }: { rule: KindRule; close: () => void }) {
  const saving = useKindRule()
  const announce = useAnnounce()
  const [form] = Form.useForm<Typed>()
  const save = ({ secondReview, termMonths = null, graceDays = null, duesYuan = null }: Typed) =>
    saving.mutate(
      { kind: rule.kind, secondReview, termMonths, graceDays, duesFen: duesYuan === null ? null : Math.round(duesYuan * 100) },
      {
        onSuccess: () => {
          announce('规定已保存')
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={`${memberKindWords[rule.kind]}的规定（协会设定）`}
      onCancel={close}
      onOk={form.submit}
      okText='保存'
      cancelText='先不改'
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout='vertical'
        requiredMark={false}
        initialValues={{ ...rule, duesYuan: rule.duesFen === null ? null : rule.duesFen / 100 }}
        onFinish={save}
      >
        <Form.Item name='secondReview' valuePropName='checked'>
          <Checkbox>社区通过后还要街道、镇复核</Checkbox>
        </Form.Item>
        <Form.Item name='termMonths' label='会员期限（月），不填就是长期'>
          <InputNumber min={1} max={120} precision={0} />
        </Form.Item>
        <Form.Item name='graceDays' label='到期后宽限几天，不填就是没有'>
          <InputNumber min={0} max={730} precision={0} />
        </Form.Item>
        <Form.Item name='duesYuan' label='每年会费（元），不填就是没有设定'>
          <InputNumber min={0} max={100000} precision={2} />
        </Form.Item>
      </Form>
      <FailureLine error={saving.error} />
    </Modal>
  )
}

/** What the association set for each kind of member; the city's administrator changes it. */
export function KindRules() {
  const may = useMay()
  const [changing, setChanging] = useState<KindRule | null>(null)
  const change: Column<KindRule> = {
    title: '处理',
    cell: (rule) => (
      <Button type='link' size='small' style={{ padding: 0 }} aria-label={`修改：${memberKindWords[rule.kind]}`} onClick={() => setChanging(rule)}>
        修改
      </Button>
    ),
  }
  return (
    <Card title='各类会员的规定（协会设定）'>
      <Loaded read={useQuery(kindsQuery)} rows={3}>
        {(rules) => (
          <DataTable
            caption='各类会员的规定'
            columns={may('setMemberRules') ? [...columns, change] : columns}
            rows={rules}
            keyOf={({ kind }) => kind}
          />
        )}
      </Loaded>
      {changing && <RuleDialog rule={changing} close={() => setChanging(null)} />}
    </Card>
  )
}
