import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'

/** A legal text in short titled paragraphs. */
export function NoticeSections({ sections }: { sections: readonly { title: string; text: string }[] }) {
  return (
    <Card>
      <View className='stack'>
        {sections.map(({ title, text }) => (
          <View key={title} className='stack stack--tight'>
            <Heading level={2}>{title}</Heading>
            <View>{text}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
