songnguSearch("texts",1,["","","",
["people/an.html","Nguyễn Văn An",1,"Nguyen Van An","Thượng tướng\nThứ trưởng\nGhi chú","Senior Lieutenant General\nDeputy Minister\nA note"],
["people/sophie.html","Sophie Sharpe",1]]);
