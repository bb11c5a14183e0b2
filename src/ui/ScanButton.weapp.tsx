import Taro from '@tarojs/taro'
import { privacyAgreed } from '@/platform/privacy'
import { Button } from './Button'

type ScanButtonProps = {
  children: string
  onText: (text: string) => void
  busy?: boolean
  kind?: 'primary' | 'secondary'
  camera?: { title: string; how: string }
}

/** Opens WeChat's own scanner, which brings its own words. Closing it without a code is no error, nor is declining WeChat's question. */
export function ScanButton({ children, onText, busy, kind }: ScanButtonProps) {
  const scan = async () => {
    if (!(await privacyAgreed())) return
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
      onText(result)
    } catch {
      // The person closed the scanner.
    }
  }
  return (
    <Button id='scan' kind={kind} icon='scan-line' busy={busy} onPress={() => void scan()}>
      {children}
    </Button>
  )
}
