import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMe } from '@/platform/identity'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { SearchBar } from '@/ui/SearchBar'
import { useSending } from '../../device/useSending'
import { Conflicts } from '../../parts/Conflicts'
import { FoundHouseholds, Households } from '../../parts/Households'
import { Stopped, Unsent } from '../../parts/KeptHere'
import { NoRight } from '../../parts/NoRight'
import { SendingState } from '../../parts/SendingState'
import { words } from '../../words'

/** The households of a worker's communities; what they change is kept here first and sent when there is a network. */
export default function VisitsPage() {
  const me = useMe()
  const { edits, waiting, last, online } = useSending()
  return (
    <Page title={words.title}>
      {(me.data?.permittedActions.includes('keepRegister') ?? true) && <SendingState waiting={waiting} online={online} last={last} />}
      <Loaded of={me}>
        {({ permittedActions }) =>
          permittedActions.includes('keepRegister') && last !== 'noRight' ? (
            <>
              <Conflicts />
              <Stopped edits={edits} />
              <Unsent edits={edits} />
              <Search />
              <View className='soft'>{words.offlineHint}</View>
            </>
          ) : (
            <NoRight kept={edits.length} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Search() {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const back = () => {
    setTyped('')
    setText('')
  }
  return (
    <>
      <SearchBar label={words.search} placeholder={words.searchHint} value={typed} onChange={setTyped} onSearch={setText} />
      {text ? (
        <>
          <FoundHouseholds text={text} />
          <Button id='see-all' kind='quiet' onPress={back}>
            {words.all}
          </Button>
        </>
      ) : (
        <Households />
      )}
    </>
  )
}
