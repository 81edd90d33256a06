songnguSearch("topics",0,{"topics":[["security","An ninh","Security"],["crime","Tội phạm","Crime"]],"of":"$!#!!"});
