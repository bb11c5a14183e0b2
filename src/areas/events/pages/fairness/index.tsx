import { View } from '@tarojs/components'
import type { FairnessReport, Lottery, ReportEntry } from '@xiongguan/contract/events/resident'
import { type EventId, waitStates } from '@xiongguan/contract/events/terms'
import { dayAndTime } from '@/platform/day-words'
import { open, usePageParam } from '@/platform/navigate'
import { usePages, useRead } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { ShareButton } from '@/ui/ShareButton'
import { Tag } from '@/ui/Tag'
import { waitTone } from '../../parts/state-tone'
import { ruleLines } from '../../parts/wait'
import { words } from '../../parts/wait-words'
import { fairness, fairnessEntries } from '../../queries'
import './index.scss'

export default function FairnessPage() {
  const eventId = usePageParam('eventId')
  return <Page title={words.reportTitle}>{eventId ? <Report eventId={eventId as EventId} /> : <NoReport />}</Page>
}

function NoReport() {
  return (
    <State id='missing' icon='search' title={words.reportMissing.title} text={words.reportMissing.text}>
      <Button id='to-events' compact onPress={() => open(routes.events)}>
        {words.toEvents}
      </Button>
    </State>
  )
}

function Report({ eventId }: { eventId: EventId }) {
  const state = useRead(fairness, { eventId })
  useShare(state.data?.title ?? words.reportTitle, routes.fairness(eventId), 'event')
  if (!state.data && !state.loading && state.failure?.status === 404) return <NoReport />
  return (
    <Loaded of={state} missing={words.reportMissing}>
      {(report) => (
        <>
          <About report={report} />
          {report.lottery && <Draw lottery={report.lottery} howToCheck={report.howToCheck} />}
          <Entries eventId={eventId} />
          <ShareButton />
        </>
      )}
    </Loaded>
  )
}

function About({ report: { title, startsAt, rules, counts } }: { report: FairnessReport }) {
  const met = waitStates.filter((state) => counts[state] > 0)
  return (
    <Card id='about-report'>
      <View className='stack'>
        <View>
          <Heading level={2}>{title}</Heading>
          <View className='soft'>{dayAndTime(startsAt)}</View>
        </View>
        <View>{words.reportWhy}</View>
        <View className='row row--wrap'>
          {met.map((state) => (
            <Tag key={state} tone={waitTone[state]}>
              {words.counted(words.publicState[state], counts[state])}
            </Tag>
          ))}
        </View>
        <View className='stack stack--tight'>
          {ruleLines(rules).map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      </View>
    </Card>
  )
}

/** What anyone needs to draw the lots again and compare. */
function Draw({ lottery: { drawAt, seedHash, seed }, howToCheck }: { lottery: Lottery; howToCheck: string }) {
  return (
    <Card id='lottery'>
      <View className='stack'>
        <Heading level={3}>{words.lotteryTitle}</Heading>
        <View>{howToCheck}</View>
        <View>
          <View className='soft'>{words.seedHash}</View>
          <View className='report-code'>{seedHash}</View>
        </View>
        {seed ? (
          <View>
            <View className='soft'>{words.seed}</View>
            <View className='report-code' id='seed'>
              {seed}
            </View>
          </View>
        ) : (
          <View>{words.notDrawn(dayAndTime(drawAt))}</View>
        )}
      </View>
    </Card>
  )
}

function linesOf({ joinedAt, lot, offeredAt, offerUntil, settledAt, passed }: ReportEntry): string[] {
  return [
    words.joined(dayAndTime(joinedAt)),
    ...(lot === null ? [] : [words.lot(lot)]),
    ...(offeredAt && offerUntil ? [words.offeredAt(dayAndTime(offeredAt), dayAndTime(offerUntil))] : []),
    ...(settledAt ? [words.settledAt(dayAndTime(settledAt))] : []),
    ...(passed ? [words.passed(passed.times, passed.reason)] : []),
  ]
}

const nobody = <State id='no-entries' icon='users-round' title={words.reportEmpty} text={words.reportEmptyText} />

function Entries({ eventId }: { eventId: EventId }) {
  const list = usePages(fairnessEntries, { eventId })
  return (
    <PagedList of={list} empty={nobody}>
      {(entry) => (
        <Card key={entry.entryId} id={`entry-${entry.sequence}`}>
          <View className='stack stack--tight'>
            <View className='row row--apart row--wrap'>
              <View className='strong'>{words.entry(entry.sequence, entry.people)}</View>
              <Tag tone={waitTone[entry.state]}>{words.publicState[entry.state]}</Tag>
            </View>
            {linesOf(entry).map((line) => (
              <View key={line} className='soft'>
                {line}
              </View>
            ))}
            {entry.lot !== null && <View className='soft report-code'>{entry.entryId}</View>}
          </View>
        </Card>
      )}
    </PagedList>
  )
}
