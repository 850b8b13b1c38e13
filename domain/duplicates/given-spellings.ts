import { spellingTable } from "#domain/application/spelling-table.ts";

/**
 * Spellings of one given name, a line each, the common form first: what the sound alone does not bring together, within
 * a script and across scripts. Names that are told apart in one family, as Hasan and Husayn, are lines of their own.
 */
const written = `
mohamed muhammad mohammed mohammad muhammed mohamad mouhamed mahamed محمد мухаммад магомед
ahmed ahmad ahmet akhmed احمد ахмед
amadou amadu
mamadou mamadu momodou
mahmud mahmoud mahmood mahmut محمود
hasan hassan hacen حسن хасан
husayn hussein hussain husein hossein houssein husain حسين хусейн
ali aly aliou علي али
omar umar omer oumar عمر умар
usman othman osman ousmane uthman عثمان усман
yusuf yousef youssef yousuf joseph jozef jose yosef iosif يوسف юсуф иосиф
ibrahim ebrahim ebrima ibrima ibrahima brahim abraham ابراهيم ибрагим
ismail ismael smail اسماعيل исмаил
khalid khaled halid خالد халид
said saeed sayed saidou سعيد саид
abdullah abdallah abdulla abdoulaye عبدالله абдулла
abdulrahman abdurrahman abdelrahman abdourahmane عبدالرحمن
fatima fatma fatimah فاطمه фатима
fatoumata fatou fatimata
aisha aicha aysha ayesha عايشه айша
aissatou aissata aisatu
khadija khadijah hadija خديجه хадижа
maryam mariam meryem maria marie mari mariya mariia marya مريم мария марія
zaynab zainab zeinab zeynep زينب
amina aminah aminata امينه амина
nour nur noor نور нур
sarah sara ساره сара
layla laila leila leyla ليلى ليلي лейла
alexander aleksandr oleksandr alejandro alexandre alexandr aleksander александр олександр
alexandra aleksandra oleksandra alejandra александра олександра
alexey aleksei aleksey alexei oleksii oleksiy алексеи олексіи
dmitry dmitri dmitrii dmytro dmitriy дмитрии дмитро
sergey sergei serhii serhiy serge сергеи сергіи
andrey andrei andrii andriy andres andre andrew андреи андріи
yury yuri yurii iurii yuriy юрии юріи
yulia yuliya iuliia julia yuliia iulia юлия юлія
yana iana jana яна
ivan ioann иван іван
ilya ilia illia илья ілля
igor ihor игорь ігор
vladimir volodymyr wladimir владимир володимир
mikhail mykhailo mihail michail михаил михаило
nikolay nikolai mykola nikolaj николаи микола
evgeny evgenii yevgeny yevhen eugene evgeniy евгении євген
ekaterina yekaterina kateryna katerina catherine екатерина катерина
elena yelena olena helena елена олена
anna hanna ana anne анна ганна
natalia natalya nataliya nataliia natalie наталья наталія наталия
tatiana tatyana tetiana tetyana татьяна тетяна
svetlana svitlana светлана світлана
olga olha ольга
irina iryna ирина
oksana oxana оксана
pavel pavlo paul pablo павел павло
petr pyotr petro pierre pye pedro peter петр петро
denis denys денис
anastasia anastasiia anastasiya анастасия анастасія
ksenia kseniia xenia ksenya ксения ксенія
jean jan jn juan
jacques jak
joseline joslin joslen
wilner wilne vilne
emmanuel emanuel manuel emanwel
michel michelet misyel mishel michael miguel
louis lwi luis luiz
francois franswa francisco
frantz frans frants
guillaume giyom
claude klod
yves iv
rose woz rosa
roseline rozlin wozlin
islande islann
carline kalin
yolette yolet
widline widlin
mirlande milande mirlann
guerline gerlin gelin
stephanie estefani stefani
christine kristin cristina
kervens kevens kerven
cheikh sheikh cheick shaykh
moussa musa mussa mousa موسى موسي муса
souleymane suleiman sulaiman sulayman soliman سليمان сулейман
issa eisa isa عيسى عيسي иса
bakary bakari boubacar abubakar bubacarr aboubacar
seydou saidu sadio
ousainou usainou
lamin lamine alamine
rokhaya rokia rokiatou
thierno cherno
khady kady
djibril jibril gibril jibreel جبريل
mariama mariame
hawa awa
oumou umu
kadiatou kadidiatou
kofi cofi
kwame kouame
xiao 小 晓 晓
wei 伟 偉 威 卫 微 薇 维
ming 明 鸣 铭
hua 华 華
fang 芳 方
min 敏 民
jing 静 靜 晶 京 靖
xue 雪
hui 慧 惠 辉
jia 佳 家 嘉
ran 然
hang 航
li 丽 麗 莉 力 立 利
qiang 强 強
lei 磊 雷 蕾
jun 军 軍 俊 君
yong 勇 永
jie 杰 傑 洁 婕
tao 涛 濤
chao 超
gang 刚 剛
ping 平 萍
yan 艳 燕 岩 妍
xia 霞 夏
hong 红 紅 洪 宏
mei 梅 美
ling 玲 灵 凌 铃
na 娜
ting 婷 庭
yu 玉 宇 雨 煜
xin 欣 鑫 新 心
bo 波 博
hao 浩 豪
jian 建 健 剑
guo 国 國
zhi 志 智
wen 文 雯
bin 斌 彬 滨
long 龙 龍
fei 飞 飛 菲
hai 海
lan 兰 蘭
feng 峰 锋
rui 瑞 睿
kai 凯
chun 春
dong 东 東 冬
qing 青 清 庆
xiu 秀
zhen 珍 振 真
ying 英 颖
`;

/** The common forms of a given name (folded, lower case, one word or one Chinese character). */
export const givenSpellings: (word: string) => readonly string[] = spellingTable(written);
