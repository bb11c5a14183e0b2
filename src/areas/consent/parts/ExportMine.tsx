import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTime } from '@/platform/day-words'
import { fetchFile, handFile, handWords, type Fetched } from '@/platform/save-file'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { exportMine } from '../queries'
import { words } from '../words'

type Ready = { file: Fetched; until: string }

/** First the file is made ready, then a tap of its own hands it over, as WeChat wants it. */
export function ExportMine() {
  const { run, busy, failure } = useChange(exportMine)
  const [ready, setReady] = useState<Ready | null>(null)
  const [said, setSaid] = useState('')
  const make = async () => {
    setSaid('')
    const result = await run(undefined)
    if (!result) return
    if (result.kind === 'refused') return setSaid(result.words)
    const file = await fetchFile(result.link, result.fileName)
    if (file) setReady({ file, until: clockTime(result.expiresAt) })
    else setSaid(words.exportFailed)
  }
  const hand = async (file: Fetched) => setSaid((await handFile(file)) ? words.exportKept : words.exportFailed)
  return (
    <Card id='export'>
      <View className='stack'>
        <Heading level={2}>{words.exportTitle}</Heading>
        <View>{words.exportText}</View>
        {ready && <Notice tone='done'>{words.exportReady(ready.until)}</Notice>}
        <View className='live' aria-live='polite'>
          {said && <Notice id='export-said'>{said}</Notice>}
        </View>
        <Failure of={failure} />
        {ready ? (
          <Button id='hand-file' icon='download' onPress={() => void hand(ready.file)}>
            {handWords}
          </Button>
        ) : (
          <Button id='make-file' kind='secondary' busy={busy} onPress={() => void make()}>
            {words.exportMake}
          </Button>
        )}
      </View>
    </Card>
  )
}
