import { Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { questionKinds, questionKindWords } from '@xiongguan/contract/events/terms'
import { Card } from '../../../ui/card'
import styles from './form-rules.module.css'

const required = (message: string) => [{ required: true, message }]
const list = ['signUpRules', 'questions']

function Options({ name }: { name: number }) {
  const kind = Form.useWatch<string>([...list, name, 'kind'])
  if (kind !== 'one' && kind !== 'many') return null
  return (
    <Form.Item name={[name, 'options']} label='选项' className={styles.wide} rules={required('请至少填写两个选项')} extra='输入一项后按回车'>
      <Select mode='tags' open={false} suffixIcon={null} />
    </Form.Item>
  )
}

function Question({ name, place, remove }: { name: number; place: number; remove: () => void }) {
  const atDoor = Form.useWatch<boolean>([...list, name, 'atDoor'])
  return (
    <div className={styles.question} role='group' aria-label={`问题 ${place + 1}`}>
      <Form.Item name={[name, 'prompt']} label='问题' rules={required('请填写问题')}>
        <Input maxLength={60} autoComplete='off' />
      </Form.Item>
      <Form.Item name={[name, 'kind']} label='回答方式' rules={required('请选择')}>
        <Select options={questionKinds.map((value) => ({ value, label: questionKindWords[value] }))} />
      </Form.Item>
      <Form.Item name={[name, 'required']} valuePropName='checked' label='要求'>
        <Checkbox>必须回答</Checkbox>
      </Form.Item>
      <Button type='text' onClick={remove} aria-label={`去掉问题 ${place + 1}`}>
        去掉
      </Button>
      <Form.Item name={[name, 'atDoor']} label='什么时候问'>
        <Radio.Group
          options={[
            { value: false, label: '报名时' },
            { value: true, label: '签到时' },
          ]}
        />
      </Form.Item>
      {!atDoor && (
        <Form.Item name={[name, 'perPerson']} label='谁来回答'>
          <Radio.Group
            options={[
              { value: false, label: '每户答一次' },
              { value: true, label: '每人都答' },
            ]}
          />
        </Form.Item>
      )}
      <Options name={name} />
    </div>
  )
}

/** What is asked at sign-up or at the door. */
export function FormQuestions() {
  return (
    <Card title='报名问题' aside={<span className={styles.aside}>回答加密保存，只有活动负责人能看</span>}>
      <Form.List name={list}>
        {(rows, { add, remove }) => (
          <div className={styles.list}>
            {rows.map(({ key, name }, place) => (
              <Question key={key} name={name} place={place} remove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ questionId: null, kind: 'text', options: [], required: false, atDoor: false, perPerson: false })}>
              添加问题
            </Button>
          </div>
        )}
      </Form.List>
    </Card>
  )
}
