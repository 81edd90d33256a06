songnguSearch("texts",11,["reports/second.html","2024-03","2024-03",
["","Vòng hai","Second round"],
["p1","Đề mục","Heading"],
["p2","Viết bằng tiếng Anh, 2024.","Written in English, 2024."],
["p3",0,"Not translated."],
["participant-1","Nguyễn Văn An",1]]);
