import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Heading, List } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { ScanButton } from '@/ui/ScanButton'
import { words } from '../words'
import { codeIn } from './scanned-code'

/** What to do at the computer, and the scanner. */
export function ScanFirst({ onCode }: { onCode: (code: string) => void }) {
  const [other, setOther] = useState(false)
  const read = (text: string) => {
    const code = codeIn(text)
    setOther(!code)
    if (code) onCode(code)
  }
  return (
    <>
      <Card>
        <View className='stack'>
          <Heading level={2}>{words.scanTitle}</Heading>
          <List
            ordered
            items={words.scanSteps.map((step) => (
              <Text key={step}>{step}</Text>
            ))}
          />
        </View>
      </Card>
      <View className='live' aria-live='assertive'>
        {other && (
          <Notice id='not-a-code' tone='warning' title={words.notACode}>
            {words.notACodeText}
          </Notice>
        )}
      </View>
      <ScanButton onText={read} camera={{ title: words.cameraTitle, how: words.cameraText }}>
        {words.scan}
      </ScanButton>
    </>
  )
}
