-- place text not null <- checks.outpost outposts.code repairs.outpost
-- filters checks.outpost outposts.code repairs.outpost
SELECT outpost AS place FROM checks
UNION
SELECT code AS place FROM outposts
EXCEPT
SELECT outpost AS place FROM repairs
