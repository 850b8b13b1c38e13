import { spellingTable } from "#domain/application/spelling-table.ts";

/**
 * Spellings of one surname, a line each, the common form first: what the sound alone does not bring together.
 * Chinese by Mandarin, Cantonese, Hokkien and older Latin spellings; West African by the French and the English way;
 * Haitian by the French and the Creole way. `wong` and `ng` stand for two names each.
 */
const written = `
wang wong ong 王
li lee lei 李
zhang chang cheung teo 张 張
liu lau low liew 刘 劉
chen chan tan 陈 陳
yang yeung young 杨 楊
huang wong ng hwang 黄 黃
zhao chao chiu 赵 趙
wu ng goh woo 吴 吳
zhou chow chou chew 周
xu hsu tsui shu 徐 许 許
sun suen 孙 孫
zhu chu choo 朱
lin lam lim 林
he ho hoh 何
guo kuo kwok 郭
gao kao ko 高
luo lo law loh 罗 羅
zheng cheng cheang tay 郑 鄭
liang leung leong 梁
xie hsieh tse chia 谢 謝
song sung soong 宋
tang tong 唐
deng teng tang 邓 鄧
feng fung foong 冯 馮
cao tsao cho 曹
zeng tseng tsang chan 曾
peng pang 彭
xiao hsiao siu 肖 萧
cai tsai choi chua 蔡
pan poon pun 潘
jiang chiang keung 江 蒋 蔣
ye yeh ip yip 叶 葉
du to 杜
su so soh 苏 蘇
lu loo 卢 盧 陆 陸
dong tung 董
yuan yuen 袁
yu yue 余 于
hu woo wu 胡
ma mah 马 馬
he 贺
ouyang auyeung 欧阳 歐陽
diallo jallow jalloh djallo dialo
ba bah mba
sow so
traore trawally traoure
cisse ceesay sisay sise
ndiaye njie ndiay njay
diop jobe joop
toure touray ture
camara kamara
coulibaly koulibaly kulibali
konate konateh konte
sylla silla
diarra jarra jara
sidibe sidibeh
keita keyta
fofana fofanah
balde baldeh
barry bari
mbaye mbye
gueye gaye gey
fall faal
sarr saar
danso dansoh
mensah mensa
okonkwo okonkwor
pierre pye pyer
louis lwi lwis
joseph jozef
charles chal
francois franswa
jean jan jn
jacques jak
etienne etyen
michel michel mishel
baptiste batis
jeanbaptiste janbatis
toussaint tousen
auguste ogis
desrosiers dewozye
noel nowel
cadet kade
paul pol
belizaire belize
alexis aleksi
dorvil dovil
saint st sen sent sainte ste
augustin ogisten
desir dezi dezir
estime estime
laurent loran
simon simon
thomas toma
`;

/** The common forms of a surname (folded, lower case, one word): more than one where a spelling stands for several. */
export const commonSpellings: (word: string) => readonly string[] = spellingTable(written);
