import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import { sessionChoices, sessionChoiceWords } from '@xiongguan/contract/events/terms'
import { Card } from '../../../ui/card'
import { WallTimeField } from '../../../ui/wall-time-field'
import { placesQuery } from '../../../platform/places'
import styles from './form-rules.module.css'
import type { FormValues } from './form-values'

const required = (message: string) => [{ required: true, message }]
const under = (...path: (string | number)[]) => ['signUpRules', ...path]
const seats = <InputNumber min={1} max={5000} precision={0} className={styles.number} />

function Sessions() {
  const choice = Form.useWatch<string>(under('sessionChoice'))
  if (!choice || choice === 'none') return null
  return (
    <Form.List name={under('sessions')}>
      {(rows, { add, remove }) => (
        <div className={styles.list}>
          {rows.map(({ key, name }, place) => (
            <div key={key} className={styles.session} role='group' aria-label={`场次 ${place + 1}`}>
              <Form.Item name={[name, 'title']} label='场次名称' rules={required('请填写场次名称')}>
                <Input maxLength={20} autoComplete='off' />
              </Form.Item>
              <Form.Item name={[name, 'startsAt']} label='场次开始' rules={required('请选择时间')}>
                <WallTimeField />
              </Form.Item>
              <Form.Item name={[name, 'endsAt']} label='场次结束' rules={required('请选择时间')}>
                <WallTimeField />
              </Form.Item>
              <Form.Item name={[name, 'capacity']} label='场次名额' rules={required('请填写名额')}>
                {seats}
              </Form.Item>
              <Button type='text' onClick={() => remove(name)} aria-label={`去掉场次 ${place + 1}`}>
                去掉
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ sessionId: null })}>添加场次</Button>
        </div>
      )}
    </Form.List>
  )
}

function CommunityShares() {
  const places = useQuery(placesQuery)
  const options = (places.data ?? []).map((town) => ({
    label: town.name,
    options: town.communities.map(({ code, name }) => ({ value: code, label: name })),
  }))
  return (
    <Form.List name={under('communityShares')}>
      {(rows, { add, remove }) => (
        <div className={styles.list}>
          {rows.map(({ key, name }, place) => (
            <div key={key} className={styles.share} role='group' aria-label={`社区名额 ${place + 1}`}>
              <Form.Item name={[name, 'label']} label='名额名称' rules={required('请填写名称')}>
                <Input maxLength={20} autoComplete='off' placeholder='如 雄关街道' />
              </Form.Item>
              <Form.Item name={[name, 'communityCodes']} label='哪些社区、村' rules={required('请选择社区')}>
                <Select mode='multiple' options={options} optionFilterProp='label' loading={places.isPending} />
              </Form.Item>
              <Form.Item name={[name, 'capacity']} label='最多（人）' rules={required('请填写名额')}>
                {seats}
              </Form.Item>
              <Button type='text' onClick={() => remove(name)} aria-label={`去掉社区名额 ${place + 1}`}>
                去掉
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ quotaId: null })}>添加社区名额</Button>
        </div>
      )}
    </Form.List>
  )
}

/** What sign-ups count in beside the total: sessions, shares of communities, caps on adults and children. */
export function FormSessions() {
  return (
    <Card title='场次与分项名额' aside={<span className={styles.aside}>每个报名同时计入总名额和下面的名额</span>}>
      <Form.Item name={under('sessionChoice')} label='场次'>
        <Radio.Group options={sessionChoices.map((value) => ({ value, label: sessionChoiceWords[value] }))} />
      </Form.Item>
      <Sessions />
      <h3 className={styles.heading}>按社区限额</h3>
      <CommunityShares />
      <h3 className={styles.heading}>按人员限额</h3>
      <div className={styles.caps}>
        <Form.Item name={under('adultsCapacity')} label='大人最多（人）' extra='不填就是不限'>
          {seats}
        </Form.Item>
        <Form.Item name={under('childrenCapacity')} label='孩子最多（人）' extra='不填就是不限'>
          {seats}
        </Form.Item>
      </div>
    </Card>
  )
}

function ApproveBy() {
  const approval = Form.useWatch<boolean>(under('approval'))
  if (!approval) return null
  return (
    <Form.Item
      name={under('approveBy')}
      label='最晚审核到'
      rules={required('请选择审核截止时间')}
      extra='在报名截止之后、活动开始之前；到时没有审核的自动不通过，名额放出'
    >
      <WallTimeField />
    </Form.Item>
  )
}

/** Whether an event is found in the lists, and whether staff approve who comes. */
export function FormApproval() {
  const kind = Form.useWatch<FormValues['kind']>('kind')
  const quiet = kind === 'warm_home'
  return (
    <Card title='审核与公开'>
      <div className={styles.caps}>
        <Form.Item name={under('approval')} label='报名要审核' valuePropName='checked' extra='待审核时名额先留着，通过后才有入场票'>
          <Switch aria-label='报名要审核' />
        </Form.Item>
        <ApproveBy />
        {quiet ? (
          <p className={styles.quiet}>暖心家园的活动不出现在任何列表里，只有接受邀请的家庭能看到。保存后在活动页写邀请。</p>
        ) : (
          <Form.Item name={under('listed')} label='出现在活动列表里' valuePropName='checked' extra='关掉后只有受邀的家庭能看到和报名'>
            <Switch aria-label='出现在活动列表里' />
          </Form.Item>
        )}
      </div>
    </Card>
  )
}
