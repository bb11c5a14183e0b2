import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DemonstrationPerson } from '@/platform/demonstration'
import { forgetAll } from '@/platform/reads/store'
import { signInForDemonstration, signsInByHand } from '@/platform/session'
import { forgetPerson, recall, remember } from '@/platform/storage'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import type { IconName } from '@/ui/icon-names'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

const say = words.mine

/** The invented people a demonstration server knows; any other openid is somebody new. */
const people: { id: string; icon: IconName; title: string; text: string; who: DemonstrationPerson }[] = [
  { id: 'demo-wang', icon: 'users-round', title: '王女士一家', text: '两位大人，一个孩子', who: { openid: 'demo-wang' } },
  { id: 'demo-zhao', icon: 'user-round', title: '赵奶奶', text: '一个人住', who: { openid: 'demo-zhao' } },
  { id: 'demo-new', icon: 'plus', title: '新来的居民', text: '还没有建立家庭', who: { openid: 'demo-newcomer' } },
  { id: 'demo-worker', icon: 'pencil', title: '社区工作者', text: '走访登记，没有网络也能改', who: { staff: 'community-worker' } },
  { id: 'demo-administrator', icon: 'shield-check', title: '市级管理员', text: '扫码登录工作台', who: { staff: 'administrator' } },
  { id: 'demo-door', icon: 'scan-line', title: '签到人员', text: '在活动现场扫码', who: { staff: 'door-helper' } },
]

/** Somebody else than before: what lies on this device of that person is dropped. The same one, back after a session ended, finds it. */
function forgetWhoWasHere(who: DemonstrationPerson): void {
  const before = recall<DemonstrationPerson | null>('signed-in', null)
  if (before && JSON.stringify(before) !== JSON.stringify(who)) forgetPerson()
  remember('signed-in', who)
}

/** How to sign in here: as an invented person on a demonstration server in a browser, otherwise by opening WeChat. */
export function SignIn({ demonstration, onDone }: { demonstration: boolean; onDone: () => void }) {
  if (!signsInByHand || !demonstration) return <Notice>{say.inWechat}</Notice>
  return <DemonstrationSignIn onDone={onDone} />
}

function DemonstrationSignIn({ onDone }: { onDone: () => void }) {
  const [failed, setFailed] = useState(false)
  const signIn = async (who: DemonstrationPerson) => {
    const done = await signInForDemonstration(who)
    setFailed(!done)
    if (!done) return
    forgetWhoWasHere(who)
    forgetAll()
    onDone()
  }
  return (
    <View className='stack' id='demonstration-sign-in'>
      <Heading level={2}>{say.demonstration}</Heading>
      <View className='soft'>{say.demonstrationText}</View>
      {failed && (
        <Notice tone='warning' live>
          {say.demonstrationFailed}
        </Notice>
      )}
      <Card rows>
        {people.map(({ id, icon, title, text, who }) => (
          <ListRow key={id} id={id} icon={icon} title={title} text={text} onPress={() => void signIn(who)} />
        ))}
      </Card>
    </View>
  )
}
