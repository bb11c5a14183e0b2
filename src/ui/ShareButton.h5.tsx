import { useState } from 'react'
import { copyPageLink } from '@/platform/share'
import { Button } from './Button'

/** In a browser the link of the page is copied, to be passed on anywhere. */
export function ShareButton() {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await copyPageLink()
    setCopied(true)
  }
  return (
    <Button id='share' kind='secondary' icon={copied ? 'check' : 'share-2'} onPress={() => void copy()}>
      {copied ? '链接已复制' : '复制链接，发给家人'}
    </Button>
  )
}
