import { View } from '@tarojs/components'
import type { VisitRow } from '@xiongguan/contract/membership/register-field'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { usePages } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { State } from '@/ui/Loaded'
import { PagedList } from '@/ui/PagedList'
import { find, households } from '../queries'
import { words } from '../words'

type Place = { code: string; name: string }

const noHouseholds = <State id='no-households' icon='users-round' title={words.noHouseholds} text={words.noHouseholdsText} />
const noCommunity = <State id='no-community' icon='map-pin' title={words.noCommunity} text={words.noCommunityText} />
const notFound = <State id='not-found' icon='search' title={words.notFound} text={words.notFoundText} />

function Line({ of: { householdId, headName, address, people, children, communityName } }: { of: VisitRow }) {
  return (
    <Card rows>
      <ListRow
        id={`visit-${householdId}`}
        icon='house'
        title={headName ?? words.unnamed}
        text={[address ?? communityName, words.people(people, children)].join(' · ')}
        onPress={() => open(routes.visit(householdId))}
      />
    </Card>
  )
}

/** One of the worker's communities, page by page. */
export function Households() {
  const [communityCode, setCommunity] = useState<string>()
  const list = usePages(households, communityCode ? { communityCode } : {})
  const { data } = list
  const here = data?.communities.find(({ code }) => code === data.communityCode)
  return (
    <>
      {data && here && <Community here={here} total={data.total} all={data.communities} onChoose={setCommunity} />}
      <PagedList of={list} empty={here ? noHouseholds : noCommunity}>
        {(row) => <Line key={row.householdId} of={row} />}
      </PagedList>
    </>
  )
}

type CommunityProps = { here: Place; total: number; all: readonly Place[]; onChoose: (code: string) => void }

function Community({ here, total, all, onChoose }: CommunityProps) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState(here.code)
  const choose = () => {
    onChoose(chosen)
    setChoosing(false)
  }
  return (
    <View className='row row--apart row--wrap'>
      <View>
        <Heading level={2}>{here.name}</Heading>
        <View className='soft'>{words.community(total)}</View>
      </View>
      {all.length > 1 && (
        <Button id='change-community' kind='secondary' compact onPress={() => setChoosing(true)}>
          {words.change}
        </Button>
      )}
      {choosing && (
        <Dialog title={words.chooseCommunity} confirm={{ words: words.choose, onPress: choose }} onClose={() => setChoosing(false)}>
          {all.map(({ code, name }) => (
            <Choice key={code} id={`place-${code}`} kind='radio' title={name} checked={chosen === code} onChange={() => setChosen(code)} />
          ))}
        </Dialog>
      )}
    </View>
  )
}

/** Households in which somebody has this whole name or phone. */
export function FoundHouseholds({ text }: { text: string }) {
  const list = usePages(find, { text })
  return (
    <>
      <Heading level={2}>{words.found(text)}</Heading>
      <PagedList of={list} empty={notFound}>
        {(row) => <Line key={row.householdId} of={row} />}
      </PagedList>
    </>
  )
}
