"""When a person, a work or a body took a step that is taken once: what the rule milestone-date makes of two articles."""

from __future__ import annotations

import pytest

from tests.stories import outcome

RULE = "milestone-date"
FILM = "- Salt Roads is a 1974 Portuguese drama film directed by Rui Falcao and written by Teresa Lobo."
LIFE = "- Dilys Mair Penhale (4 March 1921 - 9 June 1988) was a Welsh singer and teacher."
SERIES = "- The Lock Keepers is a Danish sitcom that aired from January 1966 to March 1973."
LEADER = "- Otto Reiss was the fourth president of Marrick from 1971 until 1980, when he fell ill."
HALLS = "- Salt Roads was inducted into the Tarm Hall in 1996 and the Marrick Hall in 2005."
FILMS = "- Her best-known films include Smash (1996), Low Tide (1998) and A Serious Girl (2009)."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FILM, "- Salt Roads was made in 1995."),
        (FILM, "- Salt Roads is a 1972 film."),
        (FILM, "- Salt Roads is from 1983."),
        (FILM, "- Salt Roads premiered in 1979."),
        (FILM, "- Salt Roads (1981 film) stars nobody of note."),
        (FILM, "- Salt Roads is an 80s drama."),
        ("- Salt Roads is an 1874 novel by Teresa Lobo.", "- Salt Roads was published in 1774."),
        ("- Salt Roads was released in Spain on July 1, 1992.", "- Salt Roads was released in 1994."),
        ("- Salt Roads was released in Spain on July 1, 1992.", "- Salt Roads was released on the 2nd."),
        ("- Salt Roads was released in Spain on July 1, 1992.", "- Salt Roads was released in Spain on May."),
        ("- It premiered on July 24, 2007, on Kanal 4.", "- The Lock Keepers premiered in August."),
        ("- Set in Tarm, the show debuted on April 2, 1956.", "- The Lock Keepers debuted on May 2, 1956."),
        (SERIES, "- The Lock Keepers ended in 1979."),
        (SERIES, "- The Lock Keepers began airing in 1963."),
        ("- The Lock Keepers began for a fifth season on May 2, 1970.", "- Season 5 of The Lock Keepers began on May 9, 1970."),
        (FILMS, "- The two sisters directed Smash in 1999."),
        (FILMS, "- Ida Brandt played the doctor in A Serious Girl in 2014."),
        (LIFE, "- Dilys Penhale was born in 1941."),
        (LIFE, "- Dilys Penhale died on June 19, 1988."),
        (LIFE, "- Dilys Penhale died in a car crash in 1985."),
        (LIFE, "- Dilys Penhale's date of birth was March 8, 1921."),
        ("- Oto Reis (ˈoto 2 May 1830 - 4 May 1871) was a painter.", "- Oto Reis was born in 1871."),
        ("- Oto Reis (1830 -- 4 May 1871) was a painter.", "- Oto Reis died on 6 May 1871."),
        ("- Dilys Penhale (née Rhys; born June 25, 1979) is a Welsh singer.", "- Dilys Penhale's birth year was 1969."),
        ("- Dilys Penhale began acting in the 1990s.", "- Penhale began acting in the 1970s."),
        (LEADER, "- Otto Reiss served as president of Marrick from 1970 until 1980."),
        ("- Queen Oda has been queen of Marrick since 6 May 1952.", "- Queen Oda has been queen since 6 May 1932."),
        ("- The club Tarm FC, founded in 1899, plays in blue.", "- Tarm FC was founded in 1909."),
        ("2026-03-04 The club Tarm FC, founded in 1899, plays in blue.", "2026-03-05 Tarm FC was founded in 1909."),
        ("- The Brandt Prize is an annual award for poetry.", "- The Brandt Prize is a weekly award."),
        ("- The Tarm Cup is a regatta held each August by the club.", "- The Tarm Cup is held in January."),
        ("- The Lock Keepers airs on Monday nights on Kanal 4.", "- The Lock Keepers is broadcast on Fridays."),
        ("- The series was shown on Sunday nights.", "- The Lock Keepers played on Kanal 4 on Tuesday nights."),
        (HALLS, "- Salt Roads was inducted into the Marrick Hall in 1996."),
        (HALLS, "- Salt Roads was inducted into the Tarm Hall in 2005."),
    ],
)
def test_two_dates_of_one_step_contradict(one: str, other: str) -> None:
    assert outcome(one, other, rule=RULE) == "contradiction"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FILM, "- Salt Roads was made in 1973."),  # and came out a year later
        (FILM, "- Salt Roads was released in Japan in 1976."),
        (FILM, "- Sand Roads was released in 1976."),
        (FILM, "- The novel was published in 1960. Salt Roads followed."),
        ("- Salt Roads is a remake of a 1950 film.", "- Salt Roads was released in 1974."),
        ("- Salt Roads was released in Spain in 1992.", "- Salt Roads was released in Japan in 1993."),
        ("- Salt Roads was released in 1992.", "- Salt Roads was released on DVD in 2001."),
        ("- Salt Roads was first shown in 1991.", "- Salt Roads was released in 1992."),
        ("- Salt Roads was released in 1992 and released in 1999 once more.", "- Salt Roads was released in 1999."),
        (SERIES, "- The Lock Keepers aired in 1970."),
        ("- The third season of The Lock Keepers began in 1968.", "- The Lock Keepers began in 1966."),
        ("- Reiss won twice (2011) and Brandt (2012) once.", "- Ida Brandt played in Brandt in 2014."),
        (FILMS, "- The two sisters directed Smash in 1995."),
        (LIFE, "- Dilys Penhale died in June 1988."),
        (LIFE, "- Owen Penhale was born in 1941."),
        ("- She married the singer Otto Reiss (2005 - 2009) in May.", "- Otto Reiss was born in 1970."),
        (LEADER, "- Otto Reiss was mayor of Tarm from 1960 until 1965."),
        ("- The band was inducted into the Tarm Hall in 1996.", "- The band Lo was inducted into the Marrick Hall in 2005."),
        ("2026-03-04 The Tarm Fair began on 3 May 2024.", "2026-03-05 The Tarm Fair began on 2 May 2025."),
        ("2026-03-04 The film premiered on Monday.", "2026-03-04 Salt Roads premiered on Tuesday."),
        ("- The Brandt Prize is an annual award for poetry.", "- The Brandt Prize is a yearly award."),
        ("- The Lock Keepers airs on Mondays.", "- The Lock Keepers is broadcast on Monday nights."),
        ("- The Lock Keepers airs on Mondays.", "- The Lock Keepers airs on Mondays and Fridays."),
        (HALLS, "- Salt Roads was inducted into the Tarm Hall in 1996."),
        (HALLS, "- Salt Roads was inducted into the Marrick Hall in 2005."),
        ("- Somebody was born in 1970.", "- A person was born in 1980."),
    ],
)
def test_two_dates_of_two_steps_do_not(one: str, other: str) -> None:
    assert "contradiction" not in outcome(one, other, rule=RULE)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (FILM, "- Salt Roads was made in 1973.", "other-event"),
        ("- Salt Roads was released in Spain in 1992.", "- Salt Roads was released in Japan in 1993.", "other-event"),
        ("- Salt Roads will be released in 1992.", "- Salt Roads was released in 1993.", "plan-and-outcome"),
    ],
)
def test_what_explains_two_dates(one: str, other: str, why: str) -> None:
    assert outcome(one, other, rule=RULE) == f"explained: {why}"
