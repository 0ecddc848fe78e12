/** Names of the days in three languages; keys are ours, patterns match the reasons of the source tables. */
export interface ReasonName {
  readonly id: string;
  readonly match: RegExp;
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

export const KZ_REASONS: readonly ReasonName[] = [
  { id: 'movedOff', match: /observed|substituted from/i, ru: 'Перенесённый выходной', kk: 'Ауыстырылған демалыс күні', en: 'Day off moved here' },
  { id: 'movedWork', match: /working day moved here/i, ru: 'Перенесённый рабочий день', kk: 'Ауыстырылған жұмыс күні', en: 'Working day moved here' },
  { id: 'newYear', match: /^New Year/i, ru: 'Новый год', kk: 'Жаңа жыл', en: "New Year's Day" },
  { id: 'orthodoxChristmas', match: /Orthodox Christmas/i, ru: 'Православное Рождество', kk: 'Православиелік Рождество', en: 'Orthodox Christmas' },
  { id: 'womensDay', match: /Women/i, ru: 'Международный женский день', kk: 'Халықаралық әйелдер күні', en: "International Women's Day" },
  { id: 'nauryz', match: /Nowruz/i, ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы', en: 'Nauryz' },
  { id: 'unityDay', match: /Solidarity/i, ru: 'Праздник единства народа Казахстана', kk: 'Қазақстан халқының бірлігі мерекесі', en: 'Unity Day of the People of Kazakhstan' },
  { id: 'defenderDay', match: /Defender/i, ru: 'День защитника Отечества', kk: 'Отан қорғаушы күні', en: 'Defender of the Fatherland Day' },
  { id: 'victoryDay', match: /Victory/i, ru: 'День Победы', kk: 'Жеңіс күні', en: 'Victory Day' },
  { id: 'capitalDay', match: /Capital/i, ru: 'День столицы', kk: 'Астана күні', en: 'Capital Day' },
  { id: 'kurbanAitExpected', match: /Eid.*estimated/i, ru: 'Первый день Курбан айта (ожидается)', kk: 'Құрбан айттың бірінші күні (күтілуде)', en: 'First day of Kurban ait (expected)' },
  { id: 'kurbanAit', match: /Eid/i, ru: 'Первый день Курбан айта', kk: 'Құрбан айттың бірінші күні', en: 'First day of Kurban ait' },
  { id: 'constitutionDay', match: /Constitution/i, ru: 'День Конституции', kk: 'Конституция күні', en: 'Constitution Day' },
  { id: 'republicDay', match: /Republic/i, ru: 'День Республики', kk: 'Республика күні', en: 'Republic Day' },
  { id: 'firstPresidentDay', match: /First President/i, ru: 'День Первого Президента', kk: 'Тұңғыш Президент күні', en: 'First President Day' },
  { id: 'independenceDay', match: /Independence/i, ru: 'День Независимости', kk: 'Тәуелсіздік күні', en: 'Independence Day' },
];

export const RU_REASONS: readonly ReasonName[] = [
  { id: 'movedOff', match: /^moved from|^weekend$/i, ru: 'Перенесённый выходной', kk: 'Ауыстырылған демалыс күні', en: 'Day off moved here' },
  { id: 'movedWork', match: /working weekend day/i, ru: 'Перенесённый рабочий день', kk: 'Ауыстырылған жұмыс күні', en: 'Working day moved here' },
  { id: 'newYear', match: /Новогодние/i, ru: 'Новогодние каникулы', kk: 'Жаңажылдық демалыс', en: 'New Year holidays' },
  { id: 'christmas', match: /Рождество/i, ru: 'Рождество Христово', kk: 'Рождество', en: 'Christmas' },
  { id: 'defenderDay', match: /защитника/i, ru: 'День защитника Отечества', kk: 'Отан қорғаушы күні', en: 'Defender of the Fatherland Day' },
  { id: 'womensDay', match: /женский/i, ru: 'Международный женский день', kk: 'Халықаралық әйелдер күні', en: "International Women's Day" },
  { id: 'labourDay', match: /Весны/i, ru: 'Праздник Весны и Труда', kk: 'Көктем және еңбек мерекесі', en: 'Spring and Labour Day' },
  { id: 'victoryDay', match: /Победы/i, ru: 'День Победы', kk: 'Жеңіс күні', en: 'Victory Day' },
  { id: 'russiaDay', match: /День России/i, ru: 'День России', kk: 'Ресей күні', en: 'Russia Day' },
  { id: 'nationalUnityDay', match: /единства/i, ru: 'День народного единства', kk: 'Халық бірлігі күні', en: 'National Unity Day' },
  { id: 'constitutionVote', match: /голосование/i, ru: 'Общероссийское голосование 2020 года', kk: '2020 жылғы жалпыресейлік дауыс беру', en: 'All-Russian vote of 2020' },
  { id: 'paidNonWorking', match: /non-working day with pay|Нерабочие дни/i, ru: 'Нерабочий день с сохранением оплаты', kk: 'Ақысы сақталатын жұмыссыз күн', en: 'Non-working day with pay kept' },
];

export const SHORT_DAY: ReasonName = { id: 'shortDay', match: /^$/, ru: 'Сокращённый на час день', kk: 'Бір сағатқа қысқартылған күн', en: 'Day shortened by an hour' };
