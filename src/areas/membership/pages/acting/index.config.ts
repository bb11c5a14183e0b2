export default definePageConfig({ navigationBarTitleText: '子女代办', enablePageMeta: true })
