import type { PolicyWords } from '../../policy-words.ts'

export const violence: PolicyWords<'violence'> = {
  title: '血腥暴力',
  clauses: {
    'violence.1': {
      translatedFrom: 1,
      title: '真实伤害的血腥画面',
      text: '不得展示真实重伤或死亡的图片、视频或声音。',
      guidance:
        '用足以判定的最低揭开级别来判定。颜料、化妆、食物和绘画常被误报。目的清楚的新闻和纪录素材，改按未标示暴力的条款处理。之后休息一下；没有人会计较。',
      violating: ['封面使用真实事故死伤者的照片。', '含有真实袭击声音的片段。'],
      notViolating: ['封面上的红色颜料。', '一碗番茄汤。'],
    },
    'violence.2': {
      translatedFrom: 1,
      title: '颂扬或号召暴力',
      text: '内容不得号召对人施暴，也不得颂扬暴力。',
      guidance:
        '“这首歌简直要我的命”之类的修辞不违规。虚构作品和歌词，看是否针对真实目标。号召中若有真实的目标、地点或时间，立即上报。',
      violating: ['“星期五大家都到广场去，带上石头。”', '颂扬真实袭击并点名受害者的曲目。'],
      notViolating: ['“昨晚唱卡拉OK，我杀疯了。”', '朗读一篇犯罪小说。'],
    },
    'violence.3': {
      translatedFrom: 1,
      title: '未标示的暴力内容',
      text: '强烈的虚构暴力或纪录性暴力必须标示为不适合未成年人。',
      guidance: '限制年龄，不要移除。没有痛苦、没有血的卡通式暴力不需要标示。如果已有标示，就是不违规。',
      violating: ['未标示的恐怖广播剧，含长段酷刑情节。', '未标示的战争纪录片段。'],
      notViolating: ['动画里一只巨型螃蟹毁坏扶手电梯。', '一个有猫的鬼故事。'],
    },
  },
}
