import { View } from '@tarojs/components'
import type { Household } from '@xiongguan/contract/membership/resident'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'
import { household } from './queries'

const words = {
  title: '我的家庭',
  none: '还没有建立，报名前要先建',
  people: ({ people, community }: Household) => `${community.name} · ${people.length} 位家人`,
}

/** The way to the household, with what it holds. */
export function HouseholdRow() {
  const { data } = useRead(household)
  const text = data === null ? words.none : data && words.people(data)
  return <ListRow id='household' icon='users-round' title={words.title} text={text} onPress={() => open(routes.household)} />
}

/** Where this family lives, one soft line; nothing while it is not known. */
export function HomeTown() {
  const { data } = useRead(household)
  return data ? (
    <View className='soft'>
      {data.townName} · {data.community.name}
    </View>
  ) : null
}
