import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { goBack, open } from '@/platform/navigate'
import type { ReadState } from '@/platform/reads/useRead'
import type { RequestError } from '@/platform/request/failure'
import { routes } from '@/routes'
import { Button } from './Button'
import { Heading } from './elements'
import { Icon } from './Icon'
import type { IconName } from './icon-names'
import { Notice } from './Notice'
import { words } from './words'
import './Loaded.scss'

type StateProps = { icon: IconName; title: string; text?: string; children?: ReactNode; id?: string }

/** A whole-area message with a picture, words and what to do next. */
export function State({ icon, title, text, children, id }: StateProps) {
  return (
    <View id={id} className='state'>
      <View className='state__icon'>
        <Icon name={icon} />
      </View>
      <Heading level={2}>{title}</Heading>
      {text && <View className='soft'>{text}</View>}
      {children && <View className='state__action'>{children}</View>}
    </View>
  )
}

export function Loading() {
  return (
    <View className='stack' id='loading' aria-live='polite'>
      <View className='soft'>{words.loading}</View>
      {[1, 2, 3].map((line) => (
        <View key={line} className='skeleton' />
      ))}
    </View>
  )
}

type Missing = { title: string; text: string }

function FailedState({ failure, retry, missing }: { failure: RequestError; retry: () => void; missing?: Missing }) {
  const again = (
    <Button kind='secondary' compact id='retry' icon='refresh-cw' onPress={retry}>
      {words.retry}
    </Button>
  )
  if (failure.offline)
    return (
      <State id='offline' icon='wifi-off' title={words.offlineTitle} text={words.offlineText}>
        {again}
      </State>
    )
  if (failure.status === 401) {
    return (
      <State id='sign-in-first' icon='user-round' title={words.signInTitle} text={words.signInText}>
        <Button compact onPress={() => open(routes.mine)}>
          {words.signIn}
        </Button>
      </State>
    )
  }
  if (failure.status === 404 || failure.status === 400) {
    return (
      <State id='missing' icon='search' title={missing?.title ?? words.missingTitle} text={missing?.text ?? failure.reason ?? words.missingText}>
        <Button kind='secondary' compact onPress={goBack}>
          {words.back}
        </Button>
      </State>
    )
  }
  if (failure.status === 429)
    return (
      <State id='too-often' icon='clock' title={words.tooOftenTitle} text={failure.reason ?? words.tooOftenText}>
        {again}
      </State>
    )
  return (
    <State
      id='failed'
      icon='circle-alert'
      title={words.failedTitle}
      text={failure.requestId ? `${words.failedText} ${words.requestId(failure.requestId)}` : words.failedText}
    >
      {again}
    </State>
  )
}

type LoadedProps<Output> = {
  of: ReadState<Output>
  children: (data: Output) => ReactNode
  /** Shown instead when there is nothing: says so and what to do. */
  empty?: { when: (data: Output) => boolean; show: ReactNode }
  /** Words for a thing that is not there (or not this person's: never told apart). */
  missing?: Missing
}

/** The one renderer of loading, failed, offline, empty and loaded. */
export function Loaded<Output>({ of, children, empty, missing }: LoadedProps<Output>) {
  const { data, failure, loading, reload } = of
  if (data === undefined) {
    return failure && !loading ? <FailedState failure={failure} retry={reload} missing={missing} /> : <Loading />
  }
  return (
    <>
      {failure && !loading && (
        <Notice tone='wait' live>
          {words.notRefreshed}
          <Button kind='quiet' compact onPress={reload}>
            {words.retry}
          </Button>
        </Notice>
      )}
      {empty?.when(data) ? empty.show : children(data)}
    </>
  )
}
