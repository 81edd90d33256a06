songnguSearch("texts",12,["reports/third.html","2025","2025",
["","Chưa dịch",0],
["summary","Chỉ có tiếng Việt",0],
["p1","Chỉ có nguồn.",0],
["participant-1","Sophie Sharpe",1]]);
