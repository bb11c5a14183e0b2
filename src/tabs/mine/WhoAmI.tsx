import { View } from '@tarojs/components'
import type { Me } from '@xiongguan/contract/identity/resident'
import { roleWords } from '@xiongguan/contract/identity/terms'
import { HomeTown } from '@/areas/membership/card'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { words } from '../words'

/** Who the server takes this person for. */
export function WhoAmI({ me }: { me: Me }) {
  return (
    <View className='row' id='who-am-i'>
      <View className='icon-tile'>
        <Icon name='user-round' />
      </View>
      <View className='grow stack stack--tight'>
        <View className='heading heading--2'>{me.signedIn ? words.mine.signedIn : words.mine.guest}</View>
        {me.signedIn ? <HomeTown /> : <View className='soft'>{words.mine.guestText}</View>}
        {me.roles.length > 0 && (
          <View className='row row--wrap'>
            {me.roles.map((role) => (
              <Tag key={role}>{roleWords[role]}</Tag>
            ))}
          </View>
        )}
      </View>
    </View>
  )
}
