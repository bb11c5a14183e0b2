import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { isId } from '@xiongguan/contract/kit/id'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { isOutOfReach } from '../../../platform/failure'
import { FailureLine } from '../../../ui/states'
import { fileQuery } from '../register-queries'

/** Characters of the number that are typed once more before somebody moves. */
export const typedAgain = 6

/** Whose household the number is: looked up for service, and on the record like any look. */
function Target({ householdId }: { householdId: HouseholdId }) {
  const { data, error, isFetching } = useQuery(fileQuery(householdId, 'service'))
  if (isFetching) return null
  if (isOutOfReach(error)) return <p role='alert'>没有找到这一户，或不在您的范围内，请核对编号。</p>
  if (error) return <FailureLine error={error} />
  if (!data) return null
  const names = data.people.filter(({ closed }) => !closed).map(({ name }) => name ?? '没有登记姓名')
  return (
    <p role='status'>
      迁入：{data.community.name} · {data.address.shown ?? '住址不显示'} · {names.join('、') || '现在没有人'}
    </p>
  )
}

/** Where somebody moves to: the number, whose household that is, and its end typed once more. */
export function MoveFields() {
  const typed = Form.useWatch<string | undefined>('toHouseholdId')?.trim() ?? ''
  return (
    <>
      <Form.Item name='toHouseholdId' label='迁入家庭的编号（在那一户的档案页可复制）' rules={[{ required: true, message: '请填写编号' }]}>
        <Input autoComplete='off' />
      </Form.Item>
      {isId<'Household'>(typed) && <Target householdId={typed} />}
      <Form.Item
        name='again'
        label={`核对无误后，再输入一次这个编号的最后 ${typedAgain} 位`}
        dependencies={['toHouseholdId']}
        rules={[
          { required: true, message: `请输入编号的最后 ${typedAgain} 位` },
          {
            validator: (_rule, value: string | undefined) =>
              !value || value.trim() === typed.slice(-typedAgain) ? Promise.resolve() : Promise.reject(new Error('和上面的编号对不上，请再看一遍')),
          },
        ]}
      >
        <Input autoComplete='off' maxLength={typedAgain} />
      </Form.Item>
    </>
  )
}
