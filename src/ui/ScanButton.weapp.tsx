import Taro from '@tarojs/taro'
import { Button } from './Button'

type ScanButtonProps = {
  children: string
  onText: (text: string) => void
  busy?: boolean
  kind?: 'primary' | 'secondary'
  camera?: { title: string; how: string }
}

/** Opens WeChat's own scanner, which brings its own words. Closing it without a code is no error. */
export function ScanButton({ children, onText, busy, kind }: ScanButtonProps) {
  const scan = async () => {
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
