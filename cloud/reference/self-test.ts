/**
 * What a question sets against a true sentence. `fact` names the sentence: a title of the health literacy list, shown word by
 * word. `untrue` was made up by us: plainly the opposite of it, without a figure somebody could take along, and never shown
 * as true anywhere.
 */
export type WrittenQuestion = { fact: string; untrue: readonly [string, string] }

export const selfTestQuestions: readonly WrittenQuestion[] = [
  { fact: 'literacy.3', untrue: ['健康是医生的事，自己学不学都一样。', '健康知识听听就好，生活习惯不用改。'] },
  { fact: 'literacy.4', untrue: ['环境好不好，和人的健康没有关系。', '只要待在屋里，外面的环境就影响不到健康。'] },
  { fact: 'literacy.5', untrue: ['献血只会害了自己，帮不到别人。', '献血是为了换钱。'] },
  { fact: 'literacy.6', untrue: ['病残人员应当少出门，免得给人添麻烦。', '家里有病残人员是丢人的事，不要让别人知道。'] },
  { fact: 'literacy.7', untrue: ['没有不舒服，就永远不用做体检。', '体检查出问题反而烦心，不如不查。'] },
  { fact: 'literacy.8', untrue: ['身高、体重、血型和视力是人体的四大生命体征。', '只要人醒着，就不用管血压和心率。'] },
  { fact: 'literacy.10', untrue: ['疫苗只和孩子有关，成年人打什么都没有用。', '身体好的孩子不用按免疫程序接种。'] },
  { fact: 'literacy.11', untrue: ['和艾滋病感染者一起吃饭、握手就会被传染。', '乙肝会通过一起上班、一起坐车传染，要离得远远的。'] },
  { fact: 'literacy.12', untrue: ['咳嗽总不好，不用去查，多喝水就行。', '得了肺结核就治不好了，治不治都一样。'] },
  { fact: 'literacy.14', untrue: ['蚊子、苍蝇、老鼠、蟑螂只是讨厌，不会传播疾病。', '家里有老鼠、蟑螂是福气，不用去管。'] },
  { fact: 'literacy.15', untrue: ['病死的家禽煮熟了就可以放心吃。', '野生动物越少见越补，可以买来吃。'] },
  { fact: 'literacy.16', untrue: ['血压高但没感觉，就不用管它。', '得了高血压只靠医生，自己什么都不用做。'] },
  { fact: 'literacy.17', untrue: ['血糖高一点没关系，不用理会。', '得了糖尿病只要吃药，吃什么、动不动都随意。'] },
  { fact: 'literacy.19', untrue: ['癌症筛查会查出病来，不做就不会得。', '癌症没有办法早发现，筛查都是白花工夫。'] },
  { fact: 'literacy.20', untrue: ['骨质疏松没有办法预防。', '骨头的事老了再说，年轻时不用管。'] },
  { fact: 'literacy.21', untrue: ['老年人跌倒都是运气不好，防也防不住。', '老人记不住路、认不清熟人，是正常的老糊涂，不用看医生。'] },
  { fact: 'literacy.33', untrue: ['电子烟没有烟味，对身体没有害处。', '二手烟只是难闻，不会让人生病。'] },
  { fact: 'literacy.34', untrue: ['吸了很多年，再戒烟就没有好处了。', '戒烟只能硬扛，没有人能帮忙。'] },
  { fact: 'literacy.47', untrue: ['路近、开得慢，就不用系安全带，也不用戴头盔。', '孩子抱在怀里坐车，比坐安全座椅更安全。'] },
  { fact: 'literacy.52', untrue: ['青少年功课紧，户外运动等放了长假再说。', '近视是天生的，户外不户外都一样。'] },
]
