/** Only WeChat asks this. */
export const PrivacyQuestion = () => null
