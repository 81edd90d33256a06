songnguSearch("texts",2,["reports/one.html","2024-05-06","2024-05-06",
["","Report","تقرير"],
["p1","Hello Ana.","مرحبا آنا."]]);
