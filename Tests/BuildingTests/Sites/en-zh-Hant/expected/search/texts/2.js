songnguSearch("texts",2,["reports/one.html","2024-05-06","2024-05-06",
["","Report one","報告一"],
["p1","Hello, Ana.","你好，安娜。"]]);
