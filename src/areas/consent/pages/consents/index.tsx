import { View } from '@tarojs/components'
import type { ConsentResult, MyConsents } from '@xiongguan/contract/consent/resident'
import { purposeWords } from '@xiongguan/contract/consent/terms'
import { useState } from 'react'
import { mine } from '@/platform/consent/queries'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { History } from '../../parts/History'
import { consentKey, OneConsent, Said } from '../../parts/OneConsent'
import { words } from '../../words'

/** What is decided one by one, each with how it stands. */
function Separate({ of: { consents, purposes } }: { of: MyConsents }) {
  const [result, setResult] = useState<ConsentResult | null>(null)
  return (
    <>
      <Heading level={2}>{words.separate}</Heading>
      <Said result={result} />
      {consents
        .filter(({ givenHere }) => givenHere)
        .map((consent) => {
          const purpose = purposes.find((each) => each.purpose === consent.purpose)
          return purpose && <OneConsent key={consentKey(consent)} consent={consent} purpose={purpose} onSaid={setResult} />
        })}
    </>
  )
}

/** What is agreed to with the notice, and what the law asks for. */
function Others({ of: { purposes }, asking, title, text }: { of: MyConsents; asking: 'notice' | 'no'; title: string; text: string }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <View className='soft'>{text}</View>
      <Card rows>
        {purposes
          .filter((each) => each.asking === asking)
          .map(({ purpose, data }) => (
            <ListRow key={purpose} title={purposeWords[purpose]} text={data.join('、')} />
          ))}
      </Card>
    </>
  )
}

export default function ConsentsPage() {
  const of = useRead(mine)
  return (
    <Page title={words.consentsTitle}>
      <View className='soft'>{words.intro}</View>
      <Card rows>
        <ListRow id='looks' icon='search' title={words.looksRow} onPress={() => open(routes.looks)} />
        <ListRow id='my-data' icon='file-text' title={words.myDataRow} text={words.myDataText} onPress={() => open(routes.myData)} />
        <ListRow id='guide' icon='shield-check' title={words.guide} onPress={() => open(routes.privacyGuide())} />
        <ListRow id='child-rules' icon='baby' title={words.childRules} onPress={() => open(routes.privacyGuide('childRules'))} />
      </Card>
      <Loaded of={of}>
        {(shown) => (
          <>
            <Separate of={shown} />
            <Others of={shown} asking='notice' title={words.withNotice} text={words.withNoticeText} />
            <Others of={shown} asking='no' title={words.lawful} text={words.lawfulText} />
            <History />
          </>
        )}
      </Loaded>
    </Page>
  )
}
