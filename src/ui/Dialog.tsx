import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { DialogShell, Heading } from './elements'
import { words } from './words'
import './Dialog.scss'

type DialogProps = {
  title: string
  children?: ReactNode
  /** Left out when there is nothing to decide. */
  confirm?: { words: string; onPress: () => void; busy?: boolean }
  closeWords?: string
  onClose: () => void
}

/** Asks before something that cannot be taken back, or explains one thing. Render it only while it is open. */
export function Dialog({ title, children, confirm, closeWords, onClose }: DialogProps) {
  return (
    <DialogShell titleId='dialog-title' title={title} onClose={onClose}>
      <View className='stack'>
        <Heading id='dialog-title' level={2}>
          {title}
        </Heading>
        {children && <View>{children}</View>}
        <View className='stack'>
          {confirm && (
            <Button id='dialog-confirm' onPress={confirm.onPress} busy={confirm.busy}>
              {confirm.words}
            </Button>
          )}
          <Button id='dialog-close' kind={confirm ? 'quiet' : 'secondary'} onPress={onClose}>
            {closeWords ?? (confirm ? words.cancel : words.close)}
          </Button>
        </View>
      </View>
    </DialogShell>
  )
}
