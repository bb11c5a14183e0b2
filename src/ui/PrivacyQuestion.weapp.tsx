import { Button, Text, View } from '@tarojs/components'
import { agreeButton, agreeToPrivacy, declinePrivacy, openPrivacyContract, usePrivacyAsked } from '@/platform/privacy'
import { Button as KitButton } from './Button'
import { DialogShell, Heading } from './elements'
import { words } from './words'
import './Button.scss'
import './Dialog.scss'

/** WeChat's own privacy question, shown when a call of it waits for the answer. Declining stops that call alone. */
export function PrivacyQuestion() {
  const asked = usePrivacyAsked()
  if (!asked) return null
  return (
    <DialogShell titleId='privacy-title' title={words.privacyQuestion} onClose={declinePrivacy}>
      <View className='stack'>
        <Heading id='privacy-title' level={2}>
          {words.privacyQuestion}
        </Heading>
        <View>{words.privacyQuestionText}</View>
        <KitButton id='read-privacy-contract' kind='quiet' onPress={openPrivacyContract}>
          {words.privacyContract}
        </KitButton>
        <Button
          id={agreeButton}
          openType='agreePrivacyAuthorization'
          className='press button button--primary'
          hoverClass='press--held'
          onAgreePrivacyAuthorization={agreeToPrivacy}
        >
          <View className='button__face'>
            <Text>{words.privacyAgree}</Text>
          </View>
        </Button>
        <KitButton id='decline-privacy-question' kind='secondary' onPress={declinePrivacy}>
          {words.privacyDecline}
        </KitButton>
      </View>
    </DialogShell>
  )
}
