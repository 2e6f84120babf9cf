"""The words that the synthetic library is made of: names of several cultures, and words of titles and synopses."""

from typing import Final


def _words(text: str) -> list[str]:
    return text.split()


def _phrases(text: str) -> list[str]:
    return text.split("|")


NAMES: Final = (
    (
        "Anna Mary John Peter Susan Martin Claire Robert Helen David Julia Andrew Ruth Simon Alice Thomas Emma "
        "George Laura Henry Nora Walter Agnes Philip Grace Edward Lucy Arthur Jane Frank Rose Daniel Ellen Samuel "
        "Kate Michael Vera Stephen Joan Hugh Ida Oscar Mabel Leonard Edith Ralph Stella Victor Dora Neil",
        "Ashworth Barlow Carver Denham Ellis Fairfax Garland Holloway Irving Jennings Kendall Lockhart Mercer "
        "Norwood Oakley Prescott Quinn Radford Sherwood Thornton Underhill Vaughan Whitaker Yardley Abbott "
        "Bancroft Colby Dalton Everett Fenwick Goddard Hargreave Ingram Jarvis Kirby Langley Marlowe Nash Orton "
        "Penrose Ramsay Sinclair Tate Upton Verney Wardle Winslow Yates Ames Boyd",
    ),
    (
        "Jean Marie Pierre Claude Agnès Jacques Chantal René Céline François Hélène Luc Mathieu Noémie Olivier Pascale "
        "Benoît Solène Thierry Valérie Xavier Yves Zoé Alain Brigitte Cédric Delphine Émile Florence Gérard Hugo Inès "
        "Joël Karine Léon Maud Nicolas Odile Paul Raphaël Sylvie Tristan Ursule Victoire Éric Aurore Bruno Clémence "
        "Denis Estelle",
        "Arnaud Bernard Chevalier Dubois Estève Fournier Garnier Hervé Imbert Joubert Lacroix Mercier Noël "
        "Ollivier Perrin Renaud Simonet Tessier Vasseur Aubry Besson Colin Delorme Faivre Gaillard Huguet Jacquet "
        "Lambert Marchand Navarre Pelletier Rousseau Savary Texier Valois Baudry Carpentier Durand Ferrand Giraud "
        "Hamelin Leroux Maillard Pasquier Rigaud Sorel Thibault Verdier Blanchet Cordier",
    ),
    (
        "Ana Carlos Lucía Miguel Sofía Jorge Elena Pablo Carmen Diego Isabel Luis Marta Rafael Teresa Andrés Beatriz "
        "Camila Daniel Esteban Fabiola Gonzalo Héctor Inés Joaquín Lola Manuel Natalia Óscar Pilar Ramón Silvia Tomás "
        "Úrsula Valentina Álvaro Blanca César Dolores Emilio Fermín Gloria Hernán Irene Julián Leonor Mario Noelia Paz "
        "Raquel",
        "Aguilar Benítez Cortés Domínguez Escobar Fuentes Galán Herrera Ibáñez Jiménez Lozano Medina Núñez Ortega "
        "Peña Quiroga Rivas Salazar Toledo Urrutia Vargas Zamora Acosta Bravo Carrasco Delgado Espinosa Ferrer "
        "Gallego Hidalgo Iglesias Luna Márquez Navas Ocampo Paredes Quintana Roldán Serrano Tejada Vidal Zúñiga "
        "Arias Blanco Cabrera Duarte Echeverría Franco Guzmán Ledesma",
    ),
    (
        "Akira Naomi Kenji Yuki Hiroshi Sachiko Takeshi Mariko Shinji Ayako Daisuke Emiko Fumio Haruka Isamu Junko "
        "Kazuo Machiko Noboru Reiko Satoshi Tomoko Yasujiro Chieko Eiji Hana Ichiro Kaori Makoto Nobuko Osamu Rin "
        "Shigeru Tadashi Umeko Wataru Yoshio Asami Goro Hideko Jiro Kyoko Minoru Nao Ryo Sumiko Toru Yoko Kaito "
        "Mika",
        "Aoki Endo Fujita Goto Hayashi Inoue Kato Maeda Nakamura Ogawa Saito Takahashi Ueda Watanabe Yamada Arai Chiba "
        "Doi Fukuda Hara Ishida Kimura Matsuda Nishi Okada Sakai Tamura Uchida Wada Yoshida Abe Baba Fujii Hirano Ito "
        "Kojima Mori Noda Ono Sasaki Tanaka Ueno Yano Asano Hoshi Kudo Miura Nagai Oda Shimizu",
    ),
    (
        "Min-jun Seo-yeon Ji-hoon Soo-jin Hyun-woo Eun-ji Dong-hyun Mi-rae Sang-ho Yoo-na Jae-won Hye-jin Tae-yang "
        "Bo-ram Chul-soo Da-eun Kwang-su Na-ri Woo-jin Ye-rin Chang-min Hae-won In-su Jung-ah Kyung-mi Sun-hee "
        "Young-jae Ah-reum Byung-chul Ga-young Ho-jin Jin-ah Kang-ho Min-hee Seung-woo So-ra Won-bin Yeon-joo "
        "Jong-su Hee-jung Ki-duk Mi-sook Nam-gil Seong-min Suk-hee Tae-ri Un-jin Yong-sik Bong-soo Jin-kyu",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Ko Moon "
        "Yang Son Bae Baek Heo Yoo Nam Sim Noh Ha Kwak Sung Cha Joo Woo Koo Min Jin Ji Eom Chae Won Cheon Bang "
        "Gong Hyun Ham",
    ),
    (
        "Amir Leila Reza Shirin Farhad Maryam Dariush Niloufar Behrouz Parisa Kamran Azadeh Majid Roya Saeed "
        "Taraneh Omid Golnaz Navid Setareh Babak Fatemeh Hamid Jaleh Kaveh Ladan Mehdi Nasrin Parviz Samira Arash "
        "Bahareh Cyrus Donya Ebrahim Forough Hooman Iraj Jafar Katayoun Mansour Nader Pegah Ramin Sohrab Tahmineh "
        "Vahid Yasaman Zohreh Bijan",
        "Ahmadi Bahrami Daneshvar Ebrahimi Farrokh Ghasemi Hosseini Jafari Karimi Lotfi Moradi Naderi Omidvar "
        "Pahlavan Rahimi Sadeghi Tehrani Vaziri Yazdani Zamani Amiri Bagheri Davoudi Eskandari Fallahi Golestan "
        "Hatami Izadi Jahangiri Kiani Mahdavi Noori Parsa Rostami Salehi Taheri Abbasi Behzad Dehghan Etemad "
        "Farahani Ghorbani Heydari Kamali Mirzaei Nikpour Panahian Razavi Sharifi Tavakoli",
    ),
    (
        "Jan Zofia Piotr Agata Krzysztof Małgorzata Paweł Ewa Andrzej Hanna Tomasz Katarzyna Wojciech Magda Łukasz "
        "Barbara Jerzy Urszula Marek Iwona Stanisław Danuta Adam Joanna Zbigniew Alicja Bartosz Celina Dariusz "
        "Elżbieta Filip Grażyna Henryk Irena Janusz Krystyna Leszek Maria Norbert Oliwia Robert Sylwia Teodor "
        "Wanda Zuzanna Feliks Bogdan Dorota Witold Halina",
        "Adamski Borkowski Cieślak Dąbrowski Falk Grabowski Holland Jankowski Kowalczyk Lewandowski Mazur Nowicki "
        "Olszewski Pawlak Rutkowski Sikora Tomczak Urban Wajnert Zając Bielak Czarnecki Duda Filipek Górski Has "
        "Jasiński Kubiak Lisowski Majewski Nowak Ostrowski Piotrowska Rogalski Sobczak Szymański Tokarz Walczak "
        "Wrona Zieliński Banaś Chmiel Domański Gajda Kaczmarek Lis Michalak Pietrzak Stachura Wolski",
    ),
    (
        "Ravi Meera Arjun Lakshmi Vikram Anjali Suresh Kavita Rajesh Nandita Mohan Priya Anand Shreya Dev Gita "
        "Hari Indira Jayant Kiran Lalit Madhavi Naveen Padma Rohan Sarita Tarun Uma Varun Yamini Aparna Bimal "
        "Chandra Deepa Ganesh Hema Ila Jatin Kamal Leela Manoj Neela Om Pooja Rekha Satya Tara Usha Vijay Zara",
        "Acharya Banerjee Chatterjee Das Dutta Ghosh Iyer Joshi Kapoor Menon Nair Pillai Rao Sen Sharma Thakur "
        "Varma Bose Chopra Desai Gupta Hegde Jain Kulkarni Mehta Nag Patel Reddy Shah Tagore Upadhyay Vaidya Bhatt "
        "Chaudhuri Deshpande Gandhi Kaul Lal Mukherjee Narayan Pandit Rangan Saxena Trivedi Bedi Dalal Goswami "
        "Kher Mistry Sethi",
    ),
)
"""Given and family names of eight cultures, fifty of each: 20,000 people."""

ADJECTIVES: Final = _words(
    "Quiet Last Broken Golden Hidden Silent Distant Crooked Paper Winter Burning Blue Hollow Gentle Northern Forgotten "
    "Glass Bitter Second Long Empty Sleeping Iron Secret Tender Wandering Salt Velvet Lonely Bright"
)
NOUNS: Final = _words(
    "River House Letter Garden Mountain Train Harbour Summer Night Widow Orchard Bridge Stranger Island Lantern Mirror "
    "Road Winter Child Window Song Forest Brother Sea Station Clock Daughter Desert Tower Field Kitchen Voyage Teacher "
    "Market Shadow Horse Piano Village Ferry Hotel"
)
PLACES: Final = _words(
    "Lisbon Osaka Tehran Krakow Mumbai Havana Marseille Busan Glasgow Oaxaca Tbilisi Naples Dakar Bergen Riga Sarajevo "
    "Valparaíso Hanoi Cork Aleppo"
)
SCRIPTS: Final = (
    (
        "South Korea",
        "Korean",
        "강 집 편지 정원 산 기차 항구 여름 밤 과수원 다리 섬 등불 거울 길 겨울 아이 창문 노래 숲 바다 역 시계 딸",
    ),
    ("Japan", "Japanese", "川 家 手紙 庭 山 汽車 港 夏 夜 果樹園 橋 島 灯り 鏡 道 冬 子供 窓 歌 森 海 駅 時計 娘"),
    (
        "Iran",
        "Persian",
        "رودخانه خانه نامه باغ کوه قطار بندر تابستان شب بیوه پل جزیره فانوس آینه جاده زمستان کودک پنجره ترانه جنگل",
    ),
    (
        "Poland",
        "Polish",
        "rzeka dom list ogród góra pociąg port lato noc wdowa most wyspa latarnia lustro droga zima dziecko",
    ),
    (
        "France",
        "French",
        "rivière maison lettre jardin montagne train été nuit veuve île lanterne miroir hiver enfant forêt",
    ),
    (
        "Mexico",
        "Spanish",
        "río casa carta jardín montaña tren puerto verano noche viuda isla espejo camino niño ventana",
    ),
    ("India", "Hindi", "नदी घर चिट्ठी बाग पहाड़ रेल बंदरगाह गर्मी रात पुल द्वीप लालटेन आईना रास्ता सर्दी बच्चा खिड़की"),
    ("Thailand", "Thai", "แม่น้ำ บ้าน จดหมาย สวน ภูเขา รถไฟ ท่าเรือ ฤดูร้อน กลางคืน สะพาน เกาะ โคมไฟ กระจก ถนน เด็ก"),
    (
        "Russia",
        "Russian",
        "река дом письмо сад гора поезд гавань лето ночь вдова мост остров фонарь зеркало дорога зима",
    ),
)
"""Country, language, and words of original titles in its script."""
ENGLISH: Final = ("United Kingdom", "United States", "Ireland", "Australia", "Canada", "New Zealand")
GENRES: Final = _words(
    "drama comedy romance thriller mystery documentary crime fantasy musical western animation war history "
    "horror adventure"
)
THEMES: Final = _phrases(
    "grief|exile|class|friendship|memory|work|faith|family|first love|old age|migration|corruption|silence|"
    "childhood|debt|betrayal|forgiveness|solitude|revolution|music|food|marriage|return|obsession|dignity"
)
WHO: Final = _phrases(
    "a retired teacher|a young mechanic|two sisters|a night porter|a travelling salesman|an orphaned boy|a piano tuner|"
    "a village doctor|an unemployed actor|a ferry captain|three schoolfriends|a shy translator|a widowed baker|"
    "a railway clerk|an ageing boxer|a court stenographer|a seamstress|a lighthouse keeper|a truck driver|a botanist"
)
WHAT: Final = _phrases(
    "finds a bundle of unsent letters|loses the house by the river|is asked to hide a stranger|"
    "returns after twenty years|takes in a silent child|agrees to one last journey|"
    "begins to record the sounds of the street|inherits a cinema that nobody visits|"
    "must sell the family horse|meets the man who betrayed an old friend|"
    "looks for a brother missing since the war|opens a kitchen for the whole quarter|"
    "misses the last train of the year|is mistaken for a famous singer|learns to read at sixty|"
    "keeps the accounts of a dangerous man|waits for a permit that does not come|"
    "paints the walls of an empty school|crosses the border without a word|"
    "writes to a radio station every week"
)
WHERE: Final = _phrases(
    "in a fishing town|on the edge of the desert|in a tower block that is to be pulled down|during a strike|"
    "in the summer before the war|in a monastery under snow|at a border station|in the back rooms of a hotel|"
    "on an island with one telephone|in a suburb built on salt|along a river in flood|in a market at night"
)
THEN: Final = _phrases(
    "What begins as a favour becomes a debt|Nobody in the family will speak of it|"
    "The neighbours begin to talk|A photograph changes everything they believed|"
    "The season turns before the answer comes|An old song gives them away|Only the child understands|"
    "The town decides without them|A long night on the road brings them closer|"
    "The truth comes out at a wedding|They have until the morning|Small kindnesses add up"
)
